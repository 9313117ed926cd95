/// The tree of an HTML text, made from whatever tags there are.
struct HTMLTree {
  /// All nodes; the first is the root.
  private(set) var nodes = [HTMLNode(tag: .other)]

  /// The open elements, outermost first.
  private var open = [0]

  /// The kinds of the open elements, so that what is not open need not be looked for.
  private var openTags: HTMLTagSet = []

  /// How many elements of each kind are open.
  private var openCount = [Int](repeating: 0, count: HTMLTag.allCases.count)

  /// Elements nested deeper than this become siblings: rendering calls itself once a level.
  private static let mostDepth = 160

  init(_ html: String) {
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() {
      switch token {
      case .text(let text): add(HTMLNode(tag: .text, text: text))
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      }
    }
  }

  @discardableResult private mutating func add(_ node: HTMLNode) -> Int {
    nodes.append(node)
    nodes[open[open.count - 1]].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    let tag = HTMLTag(name: name)
    if let (closes, barriers) = HTMLElements.closed(by: tag) { close(closes, barriers: barriers) }
    if tag == .table { markOuterTable() }
    let index = add(HTMLNode(tag: tag, name: tag == .other ? name : "", attributes: attributes))
    guard !HTMLElements.void.contains(tag), open.count < Self.mostDepth else { return }
    open.append(index)
    openCount[Int(tag.rawValue)] += 1
    openTags.insert(tag)
  }

  private mutating func end(_ name: String) {
    let tag = HTMLTag(name: name)
    switch tag {
    case .br: add(HTMLNode(tag: .br))
    case .html, .body: break
    case .other: close([tag], named: name, barriers: HTMLElements.barriers(ofEnd: tag))
    default: close([tag], barriers: HTMLElements.barriers(ofEnd: tag))
    }
  }

  /// Closes the innermost open element of some kinds, and what is open within it.
  private mutating func close(
    _ tags: HTMLTagSet, named name: String = "", barriers: HTMLTagSet
  ) {
    guard !tags.isDisjoint(with: openTags) else { return }
    for depth in open.indices.dropFirst().reversed() {
      let tag = nodes[open[depth]].tag
      if tags.contains(tag), nodes[open[depth]].name == name {
        cut(to: depth)
        return
      }
      if barriers.contains(tag) { return }
    }
  }

  /// Closes all that is open from a depth on.
  private mutating func cut(to depth: Int) {
    for index in open[depth...] {
      let tag = nodes[index].tag
      openCount[Int(tag.rawValue)] -= 1
      if openCount[Int(tag.rawValue)] == 0 { openTags.remove(tag) }
    }
    open.removeSubrange(depth...)
  }

  private mutating func markOuterTable() {
    guard let outer = open.last(where: { nodes[$0].tag == .table }) else { return }
    nodes[outer].hasInnerTable = true
  }
}

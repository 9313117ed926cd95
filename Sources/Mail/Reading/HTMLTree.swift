/// The tree of an HTML text, made from whatever tags there are.
struct HTMLTree {
  /// All nodes; the first is the root.
  private(set) var nodes = [HTMLNode(name: "#root")]

  /// The open elements, outermost first.
  private var open = [0]

  /// Elements nested deeper than this become siblings: rendering calls itself once a level.
  private static let mostDepth = 160

  init(_ html: String) {
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() {
      switch token {
      case .text(let text): add(HTMLNode(name: "", text: text))
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
    if let (closes, barriers) = HTMLElements.closed(by: name) { close(closes, barriers: barriers) }
    if name == "tr" || name == "tbody" { close(["td", "th"], barriers: ["table"]) }
    if name == "table" { markOuterTable() }
    let index = add(HTMLNode(name: name, attributes: attributes))
    if !HTMLElements.void.contains(name), open.count < Self.mostDepth { open.append(index) }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "br": add(HTMLNode(name: "br"))
    case "html", "body": break
    default: close([name], barriers: HTMLElements.barriers(ofEnd: name))
    }
  }

  /// Closes the innermost open element of a name, and what is open within it.
  private mutating func close(_ names: Set<String>, barriers: Set<String>) {
    for depth in open.indices.dropFirst().reversed() {
      let name = nodes[open[depth]].name
      if names.contains(name) {
        open.removeSubrange(depth...)
        return
      }
      if barriers.contains(name) { return }
    }
  }

  private mutating func markOuterTable() {
    guard let outer = open.last(where: { nodes[$0].name == "table" }) else { return }
    nodes[outer].hasInnerTable = true
  }
}

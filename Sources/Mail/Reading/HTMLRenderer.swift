/// Writes the tree of an HTML text as plain text.
struct HTMLRenderer {
  private let tree: HTMLTree
  private var writer = PlainTextWriter()
  private var keepsSpace = false
  private var listDepth = 0

  /// As wide as a rule needs to be to be seen as one.
  private static let rule = String(repeating: "─", count: 20)

  /// No address is longer, so what is longer cannot be the address itself.
  private static let longestLinkText = 4096

  init(_ tree: HTMLTree) { self.tree = tree }

  /// The text of the whole tree.
  static func render(_ tree: HTMLTree) -> [UInt8] {
    var renderer = HTMLRenderer(tree)
    renderer.render(0)
    return renderer.writer.finish()
  }

  /// The text of one node and what is below it.
  static func render(_ node: Int, of tree: HTMLTree) -> [UInt8] {
    var renderer = HTMLRenderer(tree)
    renderer.renderChildren(of: tree.nodes[node])
    return renderer.writer.finish()
  }

  private mutating func render(_ index: Int) {
    let node = tree.nodes[index]
    guard node.tag != .text else {
      writer.write(node.text, keepsSpace: keepsSpace)
      return
    }
    guard !HTMLElements.unseen.contains(node.tag) else { return }
    let style = HTMLStyle(node)
    guard !style.isHidden else { return }
    let outer = keepsSpace
    if let keeps = style.keepsSpace { keepsSpace = keeps }
    if HTMLElements.block.contains(node.tag) {
      renderBlock(index, node, style)
    } else {
      renderInline(node, style)
    }
    keepsSpace = outer
  }

  private mutating func renderChildren(of node: HTMLNode) {
    for child in node.children { render(child) }
  }

  private mutating func renderInline(_ node: HTMLNode, _ style: HTMLStyle) {
    switch node.tag {
    case .br: writer.lineBreak()
    case .img: renderImage(node, style)
    case .a: renderLink(node)
    case .q:
      writer.write("\"".utf8)
      renderChildren(of: node)
      writer.write("\"".utf8)
    default: renderChildren(of: node)
    }
  }

  private mutating func renderBlock(_ index: Int, _ node: HTMLNode, _ style: HTMLStyle) {
    let isList = HTMLElements.list.contains(node.tag)
    let isSpaced =
      HTMLElements.spaced.contains(node.tag) && !style.isTight && !(isList && listDepth > 0)
    writer.endBlock()
    if isSpaced { writer.blankLine() }
    if style.hasRuleAbove, node.tag == .div || node.tag == .p { writeRule() }
    switch node.tag {
    case .hr: writeRule()
    case .blockquote:
      renderIndented(node, style.isIndent ? "    " : "> ")
    case .dd: renderIndented(node, "    ")
    case .li:
      writer.push(first: "- ", rest: "  ")
      renderChildren(of: node)
      writer.pop()
    case .ul, .ol, .menu, .dir: renderList(node)
    case .pre, .listing, .xmp, .textarea:
      keepsSpace = true
      renderChildren(of: node)
    case .table:
      let rows = HTMLTable.rows(of: index, in: tree)
      if let rows {
        for row in rows {
          writer.write(row, keepsSpace: true)
          writer.endBlock()
        }
      } else {
        renderChildren(of: node)
      }
    default: renderChildren(of: node)
    }
    writer.endBlock()
    if isSpaced { writer.blankLine() }
  }

  private mutating func renderIndented(_ node: HTMLNode, _ prefix: String) {
    writer.push(first: prefix, rest: prefix)
    renderChildren(of: node)
    writer.pop()
  }

  private mutating func renderList(_ node: HTMLNode) {
    listDepth += 1
    var number = node.attributes["start"].flatMap { Int($0) } ?? 1
    for child in node.children {
      let item = tree.nodes[child]
      guard item.tag == .li, !HTMLStyle(item).isHidden else {
        render(child)
        continue
      }
      if let value = item.attributes["value"].flatMap({ Int($0) }) { number = value }
      let mark = node.tag == .ol ? "\(number). " : "- "
      writer.push(first: mark, rest: String(repeating: " ", count: mark.utf8.count))
      renderChildren(of: item)
      writer.pop()
      number &+= 1
    }
    listDepth -= 1
  }

  private mutating func writeRule() {
    writer.endBlock()
    writer.write(Self.rule.utf8)
    writer.endBlock()
  }

  private mutating func renderImage(_ node: HTMLNode, _ style: HTMLStyle) {
    guard let text = imageText(node, style) else { return }
    writer.write(text)
  }

  /// What an image says: its description in brackets, an emoji as it is.
  private func imageText(_ node: HTMLNode, _ style: HTMLStyle) -> [UInt8]? {
    guard !style.isPixel else { return nil }
    let alt = Array((node.attributes["alt"] ?? "").utf8)
    guard alt.contains(where: { $0 > 0x20 }) else {
      // Pictures that came with the message are part of what it says.
      let isOwn = node.attributes["src"]?.lowercased().hasPrefix("cid:") ?? false
      return isOwn ? Array("[image]".utf8) : nil
    }
    if alt.count <= 16, alt.allSatisfy({ $0 >= 0x80 }) { return alt }
    return Array("[".utf8) + alt + Array("]".utf8)
  }

  private mutating func renderLink(_ node: HTMLNode) {
    renderChildren(of: node)
    guard let href = node.attributes["href"] else { return }
    var text: [UInt8] = []
    var hasImage = false
    gatherText(of: node, into: &text, hasImage: &hasImage)
    guard text.contains(where: { $0 > 0x20 }) || hasImage,
      let address = HTMLLink.address(of: href, text: text)
    else { return }
    if !writer.isLineEmpty { writer.write(" ".utf8) }
    writer.write("<\(address)>".utf8)
  }

  /// The words of a link, and whether it shows a picture that speaks.
  private func gatherText(of node: HTMLNode, into text: inout [UInt8], hasImage: inout Bool) {
    for index in node.children where text.count < Self.longestLinkText {
      let child = tree.nodes[index]
      if child.tag == .text {
        text.append(contentsOf: child.text)
      } else if child.tag == .img {
        // A picture that shows no words leaves none to put an address to.
        hasImage = hasImage || imageText(child, HTMLStyle(child)) != nil
      } else if !HTMLElements.unseen.contains(child.tag), !HTMLStyle(child).isHidden {
        gatherText(of: child, into: &text, hasImage: &hasImage)
      }
    }
  }
}

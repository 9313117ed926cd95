/// Tells tables of data from tables that merely place things, and aligns the former.
enum HTMLTable {
  /// The widest cell that is still data and not a text, in characters.
  private static let widestCell = 48

  /// The widest row, so that it fits a terminal.
  private static let widestRow = 110

  /// The aligned rows ("a | b") of a table of data; nil if the table only places things.
  ///
  /// Data is in at least two rows of at least two columns, one line to a cell.
  static func rows(of table: Int, in tree: HTMLTree) -> [[UInt8]]? {
    guard !tree.nodes[table].hasInnerTable else { return nil }
    var rows: [[[UInt8]]] = []
    let nodes = rowNodes(of: table, in: tree)
    // A table with headings is meant as one, even if its cells are wrapped.
    let isHeaded = nodes.first.map { hasHeading($0, in: tree) } ?? false
    for row in nodes {
      guard let cells = cells(of: row, in: tree, joinsLines: isHeaded) else { return nil }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
    }
    let full = rows.count { row in row.count { !$0.isEmpty } >= 2 }
    guard full >= 2, full * 2 >= rows.count else { return nil }
    let widths = columnWidths(of: rows)
    let isNarrow = widths.reduce(0, +) + 3 * widths.count <= widestRow
    guard isNarrow || isHeaded else { return nil }
    return rows.map { align($0, isNarrow ? widths : widths.map { min($0, 1) }) }
  }

  private static func rowNodes(of table: Int, in tree: HTMLTree) -> [Int] {
    tree.nodes[table].children.flatMap { child -> [Int] in
      switch tree.nodes[child].tag {
      case .tr: [child]
      case .thead, .tbody, .tfoot:
        tree.nodes[child].children.filter { tree.nodes[$0].tag == .tr }
      default: []
      }
    }
  }

  private static func hasHeading(_ row: Int, in tree: HTMLTree) -> Bool {
    tree.nodes[row].children.contains { tree.nodes[$0].tag == .th }
  }

  /// The text of each cell of a row; nil if one has more than a line, or a wide one.
  private static func cells(
    of row: Int, in tree: HTMLTree, joinsLines: Bool
  ) -> [[UInt8]]? {
    guard !HTMLStyle(tree.nodes[row]).isHidden else { return [] }
    var cells: [[UInt8]] = []
    for child in tree.nodes[row].children {
      let node = tree.nodes[child]
      guard node.tag == .td || node.tag == .th, !HTMLStyle(node).isHidden else { continue }
      var text = HTMLRenderer.render(child, of: tree)
      if text.last == UInt8(ascii: "\n") { text.removeLast() }
      if joinsLines { text = text.map { $0 == UInt8(ascii: "\n") ? 0x20 : $0 } }
      guard !text.contains(UInt8(ascii: "\n")), width(of: text) <= widestCell else { return nil }
      cells.append(text)
    }
    return cells
  }

  private static func columnWidths(of rows: [[[UInt8]]]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(of: cell))
      }
    }
    return widths
  }

  /// A row with its cells filled up to the columns' widths; empty columns are left out.
  private static func align(_ row: [[UInt8]], _ widths: [Int]) -> [UInt8] {
    var line: [UInt8] = []
    var isFirst = true
    for (cell, width) in zip(row, widths) where width > 0 {
      if !isFirst { line.append(contentsOf: " | ".utf8) }
      isFirst = false
      line.append(contentsOf: cell)
      line.append(contentsOf: repeatElement(0x20, count: max(0, width - Self.width(of: cell))))
    }
    return line
  }

  /// The number of characters, counted by their first bytes.
  private static func width(of text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }
}

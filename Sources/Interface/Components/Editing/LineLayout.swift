import Text

/// How a line of an editor looks: the columns of its characters and the rows that it wraps to.
///
/// The text itself stays as it was typed, since it will be sent: here each of its grapheme clusters
/// is made drawable for itself, so that every place of the text has its column.
struct LineLayout: Hashable, Sendable {
  /// What is drawn.
  let display: SafeLine
  /// The columns of `display` that each row shows; at least one row.
  let rows: [Range<Int>]
  /// Where the clusters begin, in bytes and columns; nil if each byte is a column.
  private let starts: [Start]?

  private struct Start: Hashable {
    /// Bytes of the text before the cluster.
    var offset: Int32
    var column: Int32
    /// Bytes of what is drawn before it.
    var drawn: Int32
  }

  private static let tab = 8

  init(_ text: String, width: Int) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      display = SafeLine(text)
      starts = nil
    } else {
      (display, starts) = Self.measure(text)
    }
    rows = display.wrapRanges(width: width)
  }

  private static func measure(_ text: String) -> (SafeLine, [Start]) {
    var starts: [Start] = []
    var display = ""
    var offset = 0
    var column = 0
    func start() -> Start {
      Start(
        offset: Int32(clamping: offset), column: Int32(clamping: column),
        drawn: Int32(clamping: display.utf8.count))
    }
    for cluster in text {
      starts.append(start())
      offset += cluster.utf8.count
      if cluster.utf8.count == 1, cluster >= " ", cluster <= "~" {
        display.append(cluster)
        column += 1
        continue
      }
      let shown = cluster == "\t" ? .spaces(tab - column % tab) : SafeLine(String(cluster))
      display += shown.text
      column += shown.width
    }
    starts.append(start())
    return (SafeLine(display), starts)
  }

  /// What a row shows.
  func line(_ row: Int) -> SafeLine {
    let columns = rows[row]
    guard let starts else { return display.columns(columns) }
    let first = starts[Self.last(starts) { $0.column <= columns.lowerBound }]
    let last = starts[Self.last(starts) { $0.column <= columns.upperBound }]
    // A row seldom begins within a cluster; then it is looked for from the start of the line.
    guard first.column == columns.lowerBound, last.column == columns.upperBound else {
      return display.columns(columns)
    }
    let bytes = display.text.utf8
    let from = bytes.index(bytes.startIndex, offsetBy: Int(first.drawn))
    let to = bytes.index(bytes.startIndex, offsetBy: Int(last.drawn))
    return SafeLine(display.text[from..<to])
  }

  /// The column of a place in the text.
  func column(at offset: Int) -> Int {
    guard let starts else { return min(offset, display.width) }
    return Int(starts[Self.last(starts) { $0.offset <= offset }].column)
  }

  /// The place of the character that covers a column; the end of the text for those beyond it.
  func offset(at column: Int) -> Int {
    guard let starts else { return min(max(0, column), display.width) }
    return Int(starts[Self.last(starts) { $0.column <= column }].offset)
  }

  /// The row that shows a column.
  func row(of column: Int) -> Int {
    Self.last(rows) { $0.lowerBound <= column }
  }

  /// The place that comes last in a row.
  ///
  /// The place at the end of a wrapped row belongs to the next.
  func end(of row: Int) -> Int {
    guard row < rows.count - 1 else { return offset(at: display.width) }
    return offset(at: rows[row].upperBound - 1)
  }

  /// The index of the last element that is not after; the first if there is none.
  private static func last<Element>(_ sorted: [Element], where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if fits(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

package import Screen
import Text

/// Which rows of something long are seen.
package struct ScrollState: Hashable, Sendable {
  /// The first row that is seen.
  package private(set) var offset = 0
  /// How many rows there are.
  package private(set) var total: Int
  /// How many of them can be seen.
  package private(set) var height: Int

  /// The top of so many rows.
  package init(total: Int = 0, height: Int = 1) {
    self.total = max(0, total)
    self.height = max(1, height)
  }

  /// The rows that are seen.
  package var visible: Range<Int> { offset..<min(total, offset + height) }

  /// Whether all rows are seen at once.
  package var fits: Bool { total <= height }

  private var end: Int { max(0, total - height) }

  /// Changes how many rows there are and can be seen; the first stays, if it can.
  package mutating func resize(total: Int, height: Int) {
    self.total = max(0, total)
    self.height = max(1, height)
    scroll(to: offset)
  }

  /// Makes a row the first, or as close to it as the ends allow.
  package mutating func scroll(to row: Int) {
    offset = min(max(0, row), end)
  }

  /// Moves by so many rows.
  package mutating func scroll(by rows: Int) {
    let (row, overflow) = offset.addingReportingOverflow(rows)
    scroll(to: overflow ? (rows < 0 ? 0 : end) : row)
  }

  /// Moves as little as needed for a row to be seen, with a few rows beyond it if there is room.
  package mutating func reveal(_ row: Int, margin: Int = 0) {
    let margin = min(margin, (height - 1) / 2)
    if row - margin < offset {
      scroll(to: row - margin)
    } else if row + margin >= offset + height {
      scroll(to: row + margin - height + 1)
    }
  }

  /// Draws where the rows are, in the first column of a rectangle, if not all are seen.
  package func drawBar(into grid: inout Grid, _ rect: Rect, _ look: Look) {
    guard !fits, rect.rows > 1 else { return }
    let length = max(1, rect.rows * height / total)
    // The thumb is at an end only if the rows are.
    let free = rect.rows - length
    var start = end == 0 ? 0 : offset * free / end
    if start == 0, offset > 0 { start = min(1, free) }
    if start == free, offset < end { start = max(0, free - 1) }
    for row in start..<start + length {
      grid.write(
        look.mark("▐", ascii: "#"), at: Point(row: rect.row + row, column: rect.column),
        style: look[.popupBorder])
    }
  }
}

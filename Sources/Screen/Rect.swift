/// A part of a grid; never of negative size.
package struct Rect: Hashable, Sendable {
  /// The first row.
  package let row: Int
  /// The first column.
  package let column: Int
  /// From top to bottom.
  package let rows: Int
  /// From left to right.
  package let columns: Int

  /// Negative sizes count as 0.
  package init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// All of a grid.
  package init(_ size: Size) {
    self.init(rows: size.rows, columns: size.columns)
  }

  /// An edge to cut from.
  package enum Edge: Sendable {
    case top, bottom, left, right
  }

  /// The place at the top left.
  package var origin: Point { Point(row: row, column: column) }
  /// The rows as a range.
  package var rowRange: Range<Int> { row..<row + rows }
  /// The columns as a range.
  package var columnRange: Range<Int> { column..<column + columns }
  /// Whether there is no cell in it.
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a place is in it, as for a click.
  package func contains(_ point: Point) -> Bool {
    rowRange.contains(point.row) && columnRange.contains(point.column)
  }

  /// The part that two rectangles share; empty if none.
  package func intersection(_ other: Rect) -> Rect {
    let rows = rowRange.clamped(to: other.rowRange)
    let columns = columnRange.clamped(to: other.columnRange)
    return Rect(
      row: rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
  }

  /// What is left when so many rows and columns are taken off on every side.
  package func inset(rows: Int, columns: Int) -> Rect {
    Rect(
      row: row + rows, column: column + columns, rows: self.rows - 2 * rows,
      columns: self.columns - 2 * columns)
  }

  /// A rectangle of a size, or as much of it as fits, in the middle of this one.
  package func centered(rows: Int, columns: Int) -> Rect {
    let (rows, columns) = (min(rows, self.rows), min(columns, self.columns))
    return Rect(
      row: row + (self.rows - rows) / 2, column: column + (self.columns - columns) / 2, rows: rows,
      columns: columns)
  }

  /// Cuts a strip from an edge: the strip, at most the whole, and the rest.
  package func cut(_ edge: Edge, _ length: Int) -> (strip: Rect, rest: Rect) {
    let length = max(0, min(length, edge == .top || edge == .bottom ? rows : columns))
    switch edge {
    case .top: return (strip(0, length), strip(length, rows - length))
    case .bottom: return (strip(rows - length, length), strip(0, rows - length))
    case .left: return (column(0, length), column(length, columns - length))
    case .right: return (column(columns - length, length), column(0, columns - length))
    }
  }

  /// Splits it from top to bottom.
  package func split(rows lengths: [Length]) -> [Rect] {
    let sizes = Length.resolve(lengths, total: rows)
    return Length.offsets(sizes).map { strip($0.offset, $0.size) }
  }

  /// Splits it from left to right, with blank columns between the parts.
  package func split(columns lengths: [Length], gap: Int = 0) -> [Rect] {
    let sizes = Length.resolve(lengths, total: columns, gap: gap)
    return Length.offsets(sizes, gap: gap).map { column($0.offset, $0.size) }
  }

  /// One of its rows, counted from its top; empty if there is none.
  package func line(_ number: Int) -> Rect {
    rows > number && number >= 0 ? strip(number, 1) : strip(rows, 0)
  }

  private func strip(_ offset: Int, _ count: Int) -> Rect {
    Rect(row: row + offset, column: column, rows: count, columns: columns)
  }

  private func column(_ offset: Int, _ count: Int) -> Rect {
    Rect(row: row, column: column + offset, rows: rows, columns: count)
  }
}

package import Text

/// A screen without a terminal: rows of cells that only safe text can be put into.
///
/// Whatever is asked for outside of it, or outside of the field that is named, is not drawn. Where
/// a wide glyph would be cut, a blank stands for its half.
package struct Grid: Hashable, Sendable {
  /// Rows and columns.
  package let size: Size
  /// Row by row, left to right.
  package private(set) var cells: [Cell]

  /// A blank grid.
  package init(_ size: Size, style: Style = .plain) {
    self.size = size
    cells = [Cell](repeating: .blank(style), count: size.rows * size.columns)
  }

  /// All of it.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place; a plain blank outside of the grid.
  package subscript(_ point: Point) -> Cell {
    bounds.contains(point) ? cells[index(point.row, point.column)] : .blank(.plain)
  }

  /// The cells of one row, left to right; none outside of the grid.
  package func row(_ number: Int) -> ArraySlice<Cell> {
    guard number >= 0, number < size.rows else { return [] }
    return cells[number * size.columns..<(number + 1) * size.columns]
  }

  /// Writes a line into a field of one row and blanks what is left of the field.
  package mutating func put(
    _ line: SafeLine, at point: Point, width: Int, style: Style,
    alignment: SafeLine.Alignment = .left
  ) {
    let free = max(0, width - line.width)
    let indent = alignment == .left ? 0 : alignment == .right ? free : free / 2
    let field = Rect(row: point.row, column: point.column, rows: 1, columns: width)
    fill(field, style: style)
    write(
      line, at: Point(row: point.row, column: point.column + indent), within: field, style: style)
  }

  /// Writes a line over what is there, clipped to a rectangle, and returns the column after it.
  @discardableResult
  package mutating func write(
    _ line: SafeLine, at point: Point, within clip: Rect? = nil, style: Style
  ) -> Int {
    let end = point.column + line.width
    let clip = (clip ?? bounds).intersection(bounds)
    guard clip.rowRange.contains(point.row), !line.isEmpty else { return end }
    let columns = (point.column..<end).clamped(to: clip.columnRange)
    guard !columns.isEmpty else { return end }
    mend(point.row, columns)
    let start = index(point.row, 0)
    if line.isASCII {
      var (text, cell) = (line.text, Cell.blank(style))
      text.withUTF8 { bytes in
        for column in columns {
          cell.glyph = Glyph(ascii: bytes[column - point.column])
          cells[start + column] = cell
        }
      }
      return end
    }
    var column = point.column
    for glyph in line.glyphs where column < columns.upperBound {
      place(glyph, column: column, rowStart: start, columns, style)
      column += glyph.width
    }
    return end
  }

  /// Blanks a rectangle.
  package mutating func fill(_ rect: Rect, style: Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    fill(rect, with: .blank(style))
  }

  /// Fills a rectangle, within the grid, with a cell of one column.
  mutating func fill(_ rect: Rect, with cell: Cell) {
    for row in rect.rowRange {
      mend(row, rect.columnRange)
      let start = index(row, 0)
      for column in rect.columnRange { cells[start + column] = cell }
    }
  }

  /// Changes the look of a rectangle and keeps what it shows, as for a selection or a match.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let rect = rect.intersection(bounds)
    for row in rect.rowRange {
      for column in rect.columnRange {
        let place = index(row, column)
        cells[place].style = change(cells[place].style)
      }
    }
  }

  /// Copies another grid to a place, as for a popup.
  package mutating func draw(_ other: Grid, at point: Point) {
    let target = Rect(
      row: point.row, column: point.column, rows: other.size.rows, columns: other.size.columns)
    let rect = target.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.rowRange {
      mend(row, rect.columnRange)
      let source = (row - point.row) * other.size.columns - point.column
      for column in rect.columnRange {
        cells[index(row, column)] = other.cells[source + column]
      }
      mendEdges(row, rect.columnRange)
    }
  }

  /// The rows in which another grid of this size looks different.
  package func rows(differingFrom other: Grid) -> [Int] {
    guard other.size == size else { return Array(0..<size.rows) }
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        (0..<size.rows).filter { number in
          let row = cells.row(number, columns: size.columns)
          let other = others.row(number, columns: size.columns)
          return !row.isIdentical(to: other) && !zip(row, other).allSatisfy { $0.looksLike($1) }
        }
      }
    }
  }

  /// The cells of a field of one row; none where it is not within the grid.
  package func cells(in field: Rect) -> ArraySlice<Cell> {
    guard field.intersection(bounds) == field, !field.isEmpty else { return [] }
    let start = index(field.row, field.column)
    return cells[start..<start + field.columns]
  }

  /// Puts cells into a row that were taken from a grid.
  package mutating func put(_ new: ArraySlice<Cell>, at point: Point) {
    let field = Rect(row: point.row, column: point.column, rows: 1, columns: new.count)
    guard field.intersection(bounds) == field, !field.isEmpty else { return }
    mend(point.row, field.columnRange)
    let start = index(point.row, point.column)
    cells.replaceSubrange(start..<start + new.count, with: new)
    mendEdges(point.row, field.columnRange)
  }

  private func index(_ row: Int, _ column: Int) -> Int { row * size.columns + column }

  private mutating func place(
    _ glyph: Glyph, column: Int, rowStart: Int, _ columns: Range<Int>, _ style: Style
  ) {
    let span = column..<column + glyph.width
    let inside = span.clamped(to: columns)
    if inside != span {
      for column in inside { cells[rowStart + column] = .blank(style) }
      return
    }
    cells[rowStart + column] = Cell(glyph, style)
    if glyph.width == 2 {
      cells[rowStart + column + 1] = Cell(.space, style, isContinuation: true)
    }
  }

  /// Blanks the halves, outside of the columns, of wide glyphs that will be overwritten in part.
  private mutating func mend(_ row: Int, _ columns: Range<Int>) {
    let start = index(row, 0)
    let (first, after) = (start + columns.lowerBound, start + columns.upperBound)
    if columns.lowerBound > 0, cells[first].isContinuation {
      cells[first - 1] = .blank(cells[first - 1].style)
    }
    if columns.upperBound < size.columns, cells[after].isContinuation {
      cells[after] = .blank(cells[after].style)
    }
  }

  /// Blanks the halves, inside of the columns, of wide glyphs that were copied in part.
  private mutating func mendEdges(_ row: Int, _ columns: Range<Int>) {
    let first = index(row, columns.lowerBound)
    let last = index(row, columns.upperBound - 1)
    if cells[first].isContinuation { cells[first] = .blank(cells[first].style) }
    if cells[last].glyph.width == 2 { cells[last] = .blank(cells[last].style) }
  }
}

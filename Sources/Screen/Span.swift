package import Text

/// A piece of a row that looks alike.
package struct Span: Hashable, Sendable {
  /// What it says.
  package var line: SafeLine
  /// How it looks.
  package var style: Style

  /// A line in a style.
  package init(_ line: SafeLine, _ style: Style) {
    self.line = line
    self.style = style
  }
}

extension Grid {
  /// Writes spans one after the other into a field of one row and blanks what is left of it.
  package mutating func put(_ spans: [Span], at point: Point, width: Int, style: Style) {
    let field = Rect(row: point.row, column: point.column, rows: 1, columns: width)
    fill(field, style: style)
    var column = point.column
    for span in spans {
      let place = Point(row: point.row, column: column)
      column = write(span.line, at: place, within: field, style: span.style)
    }
  }
}

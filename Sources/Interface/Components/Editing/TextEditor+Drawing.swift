package import Screen
package import Text

extension TextEditor {
  /// Draws the rows that are seen, with `placeholder` in an empty text.
  ///
  /// - Returns: where the cursor stands; nil if that is not in the rectangle.
  @discardableResult
  package func draw(
    into grid: inout Grid, _ rect: Rect, _ look: Look, role: Role = .composer,
    placeholder: SafeLine = .empty
  ) -> Point? {
    grid.fill(rect, style: look[role])
    if isEmpty, rect.rows > 0 {
      grid.write(
        placeholder.truncated(to: rect.columns), at: rect.origin, within: rect,
        style: look[.inputPlaceholder].on(look[role]))
    }
    var point: Point?
    var (line, row) = top
    for number in 0..<rect.rows where line < lines.count {
      let layout = layout(line)
      grid.write(
        layout.line(row), at: Point(row: rect.row + number, column: rect.column),
        within: rect, style: style(ofLine: line, look, role))
      if line == cursor.line, place.row == row {
        // Blanks at a break may reach beyond the row.
        let column = min(place.column, max(0, rect.columns - 1))
        point = Point(row: rect.row + number, column: rect.column + column)
      }
      row += 1
      if row == layout.rows.count { (line, row) = (line + 1, 0) }
    }
    return point.flatMap { rect.contains($0) ? $0 : nil }
  }

  /// Puts the cursor where the mouse clicked.
  package mutating func click(_ point: Point, in rect: Rect) {
    guard rect.contains(point) else { return }
    let target = rows(after: top, point.row - rect.row)
    let layout = keepLayout(target.line)
    let column = layout.rows[target.row].lowerBound + point.column - rect.column
    let offset = min(layout.offset(at: column), layout.end(of: target.row))
    go(to: TextPosition(line: target.line, offset: offset))
  }

  /// Quoted lines are set off.
  private func style(ofLine line: Int, _ look: Look, _ role: Role) -> Style {
    lines[line].utf8.first == UInt8(ascii: ">") ? look[.quote].on(look[role]) : look[role]
  }
}

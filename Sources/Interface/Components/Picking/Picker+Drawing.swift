package import Screen
package import Text

extension Picker {
  /// Rows around the list: the frame, the line to type in, a rule.
  private static let frameRows = 4

  /// Where the picker is drawn: in the upper middle of an area, no larger than its items need.
  ///
  /// It does not get smaller as fewer items match.
  package func rect(in area: Rect) -> Rect {
    let columns = min(area.columns, max(40, min(widths.row + 6, 100)))
    let rows = min(area.rows, max(3, min(items.count, 20)) + Self.frameRows)
    return Rect(
      row: area.row + min(2, max(0, area.rows - rows) / 2),
      column: area.column + (area.columns - columns) / 2, rows: rows, columns: columns)
  }

  /// The part of it where the rows of items are.
  func listRect(in rect: Rect) -> Rect {
    rect.inset(rows: 1, columns: 1).cut(.top, 2).rest
  }

  /// How many rows of items a picker in that rectangle shows, for `resize(rows:)`.
  package func listRows(in rect: Rect) -> Int { listRect(in: rect).rows }

  /// Draws it.
  ///
  /// - Returns: where the cursor stands; nil if there is no room.
  @discardableResult
  package func draw(
    into grid: inout Grid, _ rect: Rect, _ look: Look, placeholder: SafeLine = "type to search"
  ) -> Point? {
    grid.fill(rect, style: look[.popup])
    let inside = grid.frame(
      rect, lines: look.lines, style: look[.popupBorder], title: title,
      titleStyle: look[.popupTitle])
    drawCount(into: &grid, rect, look)
    let point = line.draw(
      into: &grid, inside.line(0), look, prompt: look.mark(" › ", ascii: " > "),
      placeholder: placeholder, role: .popup)
    let rule = Rect(row: rect.row + 2, column: rect.column, rows: 1, columns: rect.columns)
    if inside.rows > 1 {
      grid.write(look.lines.middle(rect.columns), at: rule.origin, style: look[.popupBorder])
    }
    let list = listRect(in: rect)
    for (number, place) in scroll.visible.enumerated() where number < list.rows {
      drawRow(into: &grid, list.line(number), look, place)
    }
    if matches.isEmpty { drawNothing(into: &grid, list, look) }
    let edge = list.cut(.right, 1).strip
    scroll.drawBar(
      into: &grid,
      Rect(row: edge.row, column: edge.column + 1, rows: edge.rows, columns: 1), look)
    return point
  }

  private func drawCount(into grid: inout Grid, _ rect: Rect, _ look: Look) {
    let text: SafeLine =
      marked.isEmpty
      ? " \(matches.count)/\(items.count) " : " \(marked.count) marked · \(items.count) "
    guard rect.columns > title.width + text.width + 8, rect.rows > 1 else { return }
    let column = rect.column + rect.columns - text.width - 2
    grid.write(text, at: Point(row: rect.row, column: column), style: look[.popupBorder])
  }

  private func drawNothing(into grid: inout Grid, _ list: Rect, _ look: Look) {
    let text: SafeLine =
      options.contains(.freeText) && !line.isEmpty
      ? "enter takes what is typed" : "nothing matches"
    guard list.rows > 0 else { return }
    grid.write(
      "   " + text, at: list.origin, within: list, style: look[.textMuted].on(look[.popup]))
  }

  private func drawRow(
    into grid: inout Grid, _ row: Rect, _ look: Look, _ place: Int
  ) {
    let match = matches[place]
    let item = items[match.index]
    let isSelected = place == selected
    let base = look[isSelected ? .popupSelected : .popup]
    let text = item.reason == nil ? base : look[.popupDisabled].on(base)
    grid.fill(row, style: base)
    let sign = look.mark(isSelected ? "▌" : " ", ascii: isSelected ? ">" : " ")
    let mark: SafeLine =
      marked.contains(item.id)
      ? look.mark("✓ ", ascii: "x ") : options.contains(.several) ? "  " : " "
    let start = grid.write(sign + mark, at: row.origin, within: row, style: base)
    let keys = item.keys.width
    let keysWidth = row.columns >= 30 + keys && keys > 0 ? keys + 2 : 0
    let field = row.cut(.left, start - row.column).rest.cut(.right, keysWidth + 1).rest
    var end = draw(item.title, match.titleColumns, into: &grid, field, look, text)
    let detail = item.reason.map { ($0, []) } ?? (item.detail, match.detailColumns)
    if !detail.0.isEmpty, end + 6 < field.column + field.columns {
      end = max(end, field.column + min(widths.title, field.columns / 2)) + 2
      let rest = field.cut(.left, end - field.column).rest
      _ = draw(detail.0, detail.1, into: &grid, rest, look, look[.textMuted].on(base))
    }
    guard keysWidth > 0 else { return }
    let place = Point(row: row.row, column: row.column + row.columns - keys - 1)
    grid.write(item.keys, at: place, within: row, style: look[.hintKey].on(base))
  }

  /// Draws text with matches highlighted; returns the column after it.
  private func draw(
    _ text: SafeLine, _ columns: [Range<Int>], into grid: inout Grid, _ field: Rect, _ look: Look,
    _ style: Style
  ) -> Int {
    let shown = text.truncated(to: field.columns)
    let end = grid.write(shown, at: field.origin, within: field, style: style)
    for range in columns where range.upperBound < shown.width || shown == text {
      let place = Rect(
        row: field.row, column: field.column + range.lowerBound, rows: 1, columns: range.count)
      grid.restyle(place.intersection(field)) { style in
        var style = look[.hintKey].on(style).adding([.bold, .underline])
        style.role = .match
        return style
      }
    }
    return end
  }
}

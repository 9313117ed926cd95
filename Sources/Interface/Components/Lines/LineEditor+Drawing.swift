package import Screen
package import Text

extension LineEditor {
  /// Draws the line into the first row of a rectangle, after a prompt such as `:`.
  ///
  /// - Returns: where the cursor stands; nil if there is no room.
  @discardableResult
  package func draw(
    into grid: inout Grid, _ rect: Rect, _ look: Look, prompt: SafeLine = .empty,
    placeholder: SafeLine = .empty, role: Role = .input
  ) -> Point? {
    let field = rect.line(0)
    guard !field.isEmpty else { return nil }
    grid.fill(field, style: look[role])
    let start = grid.write(prompt, at: field.origin, within: field, style: look[role])
    let rest = field.cut(.left, start - field.column).rest
    guard !rest.isEmpty else { return nil }
    if isEmpty {
      grid.write(
        placeholder.truncated(to: rest.columns), at: rest.origin, within: rest,
        style: look[.inputPlaceholder].on(look[role]))
      return rest.origin
    }
    let layout = editor.layout(0)
    let column = layout.column(at: editor.cursor.offset)
    // A few columns beyond the cursor stay in sight.
    let ahead = min(4, rest.columns / 4, layout.display.width - column)
    let offset = max(0, column + ahead - rest.columns + 1)
    grid.write(
      layout.display.columns(offset..<max(offset, layout.display.width)), at: rest.origin,
      within: rest, style: look[role])
    return Point(row: rest.row, column: rest.column + column - offset)
  }

  /// Draws the completions, as many as there is room for, upwards from the last row of a rectangle.
  ///
  /// A rule at their right parts them from what they lie over where there are no colours.
  package func drawCompletions(into grid: inout Grid, above rect: Rect, _ look: Look) {
    let count = min(completions.count, rect.rows)
    guard count > 0, rect.columns > 1 else { return }
    let first = max(0, min(completions.count - count, (selected ?? 0) - count / 2))
    let shown = completions[first..<first + count]
    let label = shown.map(\.label.width).max() ?? 0
    let detail = shown.map(\.detail.width).max() ?? 0
    let width = min(rect.columns - 1, label + detail + (detail > 0 ? 4 : 2))
    for (number, completion) in shown.enumerated() {
      let row = rect.row + rect.rows - count + number
      let style = look[first + number == selected ? .popupSelected : .popup]
      let spans = [
        Span(" " + completion.label.padded(to: label) + "  ", style),
        Span(completion.detail, look[.textMuted].on(style)),
      ]
      grid.put(spans, at: Point(row: row, column: rect.column), width: width, style: style)
      grid.write(
        look.lines.vertical, at: Point(row: row, column: rect.column + width), within: rect,
        style: look[.popupBorder])
    }
  }
}

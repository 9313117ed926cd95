package import Commands
package import Screen
import Text

/// The keys that can be pressed next, shown after the first keys of a sequence.
package struct HintBox: Sendable {
  /// What was begun, such as `g: go to`.
  package let title: String
  package let hints: [KeyHint]

  /// A box for what `Keymap.lookup` found to be pending.
  package init(_ title: String, _ hints: [KeyHint]) {
    self.title = title
    self.hints = hints
  }

  private static let gap = 3

  /// Draws it at the bottom right of an area, in as many columns as it takes.
  package func draw(into grid: inout Grid, _ area: Rect, _ look: Look) {
    let cells = hints.map { (key: look.name(of: $0.key), label: SafeLine($0.label)) }
    let keys = cells.map(\.key.width).max() ?? 0
    let labels = cells.map(\.label.width).max() ?? 0
    let width = keys + 2 + labels
    let room = area.columns - 4
    guard room > keys + 2, area.rows > 2, !cells.isEmpty else { return }
    let most = max(1, (room + Self.gap) / (width + Self.gap))
    // Short lists stand in one column, longer ones are about twice as wide as high.
    let wanted = cells.count <= 6 ? 1 : cells.count <= 14 ? 2 : 3
    let needed = (cells.count + area.rows - 3) / (area.rows - 2)
    let columns = min(most, max(wanted, needed))
    let rows = min(area.rows - 2, (cells.count + columns - 1) / columns)
    let inner = min(room, max(columns * (width + Self.gap) - Self.gap, title.utf8.count + 4))
    let rect = Rect(
      row: area.row + area.rows - rows - 2, column: area.column + area.columns - inner - 4,
      rows: rows + 2, columns: inner + 4)
    grid.fill(rect, style: look[.popup])
    let inside = grid.frame(
      rect, lines: look.lines, style: look[.popupBorder], title: SafeLine(title),
      titleStyle: look[.popupTitle]
    ).inset(rows: 0, columns: 1)
    drawMore(cells.count - rows * columns, into: &grid, rect, look)
    for (number, cell) in cells.enumerated() where number / rows < columns {
      let column = inside.column + number / rows * (width + Self.gap)
      let point = Point(row: inside.row + number % rows, column: column)
      let spans = [
        Span(cell.key.padded(to: keys, .right), look[.hintKey].on(look[.popup])),
        Span("  " + cell.label, look[.popup]),
      ]
      let field = min(width, inside.column + inside.columns - column)
      grid.put(spans, at: point, width: field, style: look[.popup])
    }
  }

  /// Says in the lower edge how many keys there was no room for.
  private func drawMore(_ count: Int, into grid: inout Grid, _ rect: Rect, _ look: Look) {
    let text: SafeLine = " \(count) more "
    guard count > 0, rect.columns > text.width + 4 else { return }
    let column = rect.column + rect.columns - text.width - 2
    let point = Point(row: rect.row + rect.rows - 1, column: column)
    grid.write(text, at: point, style: look[.popupBorder])
  }
}

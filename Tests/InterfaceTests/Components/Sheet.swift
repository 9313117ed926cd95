import Commands
import Interface
import Screen
import Text

/// A blank screen to draw components on, and to compare as text.
struct Sheet {
  var grid: Grid
  let look: Look

  /// The terminal's own colours.
  init(_ columns: Int, _ rows: Int, lines: LineSet = .rounded) {
    grid = Grid(Size(rows: rows, columns: columns))
    look = Look(.plain, lines: lines)
  }

  var area: Rect { grid.bounds }

  /// The rows as text, blank ones at the end left out.
  var text: String {
    var rows = grid.rows
    while rows.last == "" { rows.removeLast() }
    return rows.joined(separator: "\n")
  }
}

/// The keys of names such as `ctrl-a`, and of texts in quotes: `keys("esc 'Hello you' enter")`.
func keys(_ names: String) -> [Key] {
  names.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
    number, part in
    number % 2 == 1
      ? part.unicodeScalars.map { Key($0) }
      : KeySequence(parsing: part)?.keys ?? []
  }
}

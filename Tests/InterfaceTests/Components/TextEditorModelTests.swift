import Commands
import Interface
import Screen
import Testing
import Text
import Randomness

/// Random keys and pastes, from a seed that the test's name shows.
struct TextEditorModelTests {
  private static let pieces = [
    "a", "b ", " ", "\n", "日本", "e\u{301}", "\u{301}", "👩‍👩‍👧", "\u{200D}", "🇩🇪", "🇩", "\t",
    "\u{202E}", "\u{1B}[0m", "\r\n", "क\u{93F}", "word-word", "....", "\u{FE0F}", "👍🏽", "\u{1100}",
    "\u{1161}", "x\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
  ]
  private static let names = keys(
    "left right up down home end ctrl-a ctrl-e alt-b alt-f backspace del ctrl-k ctrl-u ctrl-w "
      + "alt-d ctrl-y enter pgup pgdn ctrl-home ctrl-end 'x y'")

  @Test(arguments: 1...20)
  func `the cursor stays between characters and all can be undone`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = Size(rows: 5, columns: 12)
    var editor = TextEditor("", size: size)
    for _ in 0..<300 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        editor.insert(Self.pieces.randomElement(using: &random) ?? "")
      } else {
        _ = editor.update(Self.names.randomElement(using: &random) ?? Key("x"))
      }
      check(editor)
    }
    let end = editor.text
    while editor.undo() { check(editor) }
    #expect(editor.isEmpty)
    while editor.redo() { check(editor) }
    #expect(editor.text == end)
  }

  private func check(_ editor: TextEditor) {
    let line = editor.lines[editor.cursor.line]
    let utf8 = line.utf8
    #expect(editor.cursor.offset <= utf8.count)
    let index = utf8.index(utf8.startIndex, offsetBy: min(utf8.count, editor.cursor.offset))
    #expect(index == line.endIndex || line.indices.contains(index), "\(line.debugDescription)")
    var sheet = Sheet(editor.size.columns + 2, editor.size.rows + 2)
    let rect = sheet.area.inset(rows: 1, columns: 1)
    let edge = sheet.grid.frame(sheet.area, style: .plain)
    let before = sheet.grid
    let cursor = editor.draw(into: &sheet.grid, rect, sheet.look)
    #expect(cursor.map(edge.contains) == true)
    #expect(cells(around: rect, sheet.grid) == cells(around: rect, before))
  }

  private func cells(around rect: Rect, _ grid: Grid) -> [Cell] {
    grid.bounds.rowRange.flatMap { row -> [Cell] in
      let cells = Array(grid.row(row))
      guard rect.rowRange.contains(row) else { return cells }
      return Array(cells.prefix(rect.column) + cells.dropFirst(rect.column + rect.columns))
    }
  }
}

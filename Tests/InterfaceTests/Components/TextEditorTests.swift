import Commands
import Interface
import Screen
import Testing
import Text

struct TextEditorTests {
  private func editor(
    _ text: String = "", _ columns: Int = 80, _ rows: Int = 24, pressing names: String = ""
  ) -> TextEditor {
    var editor = TextEditor(text, size: Size(rows: rows, columns: columns))
    for key in keys(names) { _ = editor.update(key) }
    return editor
  }

  /// The text with `|` where the cursor is.
  private func shown(_ editor: TextEditor) -> String {
    var lines = editor.lines
    let line = lines[editor.cursor.line]
    let index = line.utf8.index(line.startIndex, offsetBy: editor.cursor.offset)
    lines[editor.cursor.line].insert("|", at: index)
    return lines.joined(separator: "\n")
  }

  private func screen(_ editor: TextEditor) -> (text: String, cursor: Point?) {
    var sheet = Sheet(editor.size.columns, editor.size.rows)
    let cursor = editor.draw(into: &sheet.grid, sheet.area, sheet.look, placeholder: "write here")
    return (sheet.text, cursor)
  }

  @Test(arguments: [
    ("", "'Hi' enter 'you'", "Hi\nyou|"),
    ("abc", "left left backspace", "|bc"),
    ("abc", "home del del", "|c"),
    ("a\nb", "backspace backspace", "a|"),
    ("a\nb", "up end del", "a|b"),
    ("a\nb", "left left left left left", "|a\nb"),
    ("a\nb", "ctrl-home right right right right", "a\nb|"),
    ("one two three", "alt-b alt-b 'x'", "one x|two three"),
    ("one two", "ctrl-a alt-f 'x' alt-f 'y'", "onex twoy|"),
    ("one  two.three", "ctrl-a alt-d alt-d", "|.three"),
    ("see /a/b.txt now", "alt-b left ctrl-w", "see | now"),
    ("one two", "ctrl-w ctrl-w ctrl-y", "one two|"),
    ("one two", "ctrl-a alt-d alt-d ctrl-e ctrl-y ctrl-y", "one twoone two|"),
    ("one two", "alt-b ctrl-k ctrl-a ctrl-y", "two|one "),
    ("one\ntwo", "ctrl-home ctrl-k ctrl-k ctrl-y", "one\n|two"),
    ("one two", "alt-b ctrl-u", "|two"),
    ("one\ntwo", "ctrl-home ctrl-end", "one\ntwo|"),
    ("one\ntwo", "up up", "|one\ntwo"),
    ("one\ntwo", "ctrl-home down down", "one\ntwo|"),
    ("x", "ctrl-y", "x|"),
  ])
  func `keys edit`(_ text: String, _ names: String, _ result: String) {
    #expect(shown(editor(text, pressing: names)) == result)
  }

  @Test func `keys that are for others are left to them`() {
    var editor = editor("x")
    for key in keys("tab esc f1 ctrl-s alt-enter ctrl-x") {
      #expect(editor.update(key) == .ignored)
    }
    #expect(editor.update(Key("y")) == .changed)
    #expect(editor.update(Key(.left)) == .moved)
    #expect(editor.update(Key("y", .ctrl)) == .changed)
  }

  @Test(arguments: KeyPreset.allCases)
  func `no command takes a key from the editor`(_ preset: KeyPreset) {
    for context in Command.Context.allCases where context.isTyping {
      for binding in Keymap(preset).bindings(in: context) {
        // To undo is a command as well, so that hints and help can name it.
        guard binding.call.command != .undoTyping else { continue }
        var editor = editor("one")
        #expect(editor.update(binding.sequence.keys[0]) == .ignored, "\(binding.sequence)")
      }
    }
  }

  @Test func `the cursor goes over a cluster at once`() {
    for cluster in ["e\u{301}", "👩‍👩‍👧", "🇩🇪", "日", "कि", "👍🏽"] {
      #expect(shown(editor("a\(cluster)b", pressing: "left left 'x'")) == "ax|\(cluster)b")
      #expect(shown(editor("a\(cluster)b", pressing: "left backspace")) == "a|b")
    }
    // A mark that is typed joins the letter before it.
    var editor = editor("e")
    editor.insert("\u{301}")
    _ = editor.update(Key(.backspace))
    #expect(editor.isEmpty)
  }

  @Test func `undo goes back by words, redo comes back`() {
    var editor = editor("", pressing: "'one two' backspace backspace enter")
    for text in ["one t", "one two", "one ", ""] {
      let undone = editor.undo()
      #expect(undone && editor.text == text)
    }
    let undoneTooOften = editor.undo()
    #expect(!undoneTooOften)
    for text in ["one ", "one two", "one t", "one t\n"] {
      let redone = editor.redo()
      #expect(redone && editor.text == text)
    }
    let redoneTooOften = editor.redo()
    #expect(!redoneTooOften)
    _ = editor.undo()
    _ = editor.update(Key("!"))
    #expect(shown(editor) == "one t!|")
    let redoneAfterTyping = editor.redo()
    #expect(!redoneAfterTyping)
  }

  @Test func `what is typed elsewhere is a step of its own`() {
    var editor = editor("ab", pressing: "'c' left left 'd'")
    editor.undo()
    #expect(shown(editor) == "a|bc")
    editor.undo()
    #expect(shown(editor) == "ab|")
  }

  @Test func `a paste is one step, its line ends and controls are cleaned`() {
    var editor = editor("ab", pressing: "left")
    editor.insert("1\r\n2\r3\u{1B}[31m\u{0}\u{9B}4\tx\u{2028}")
    #expect(shown(editor) == "a1\n2\n3[31m4\tx\n|b")
    editor.undo()
    #expect(shown(editor) == "a|b")
    editor.redo()
    #expect(editor.text == "a1\n2\n3[31m4\tx\nb")
    editor.replaceAll(with: "new")
    #expect(shown(editor) == "new|")
    editor.undo()
    #expect(editor.text == "a1\n2\n3[31m4\tx\nb")
  }

  @Test func `a long line is wrapped at words and the cursor goes over its rows`() {
    let text = "Thank you for your patience, the new password works now.\nAnn"
    var editor = editor(text, 21, 6)
    #expect(
      screen(editor).text == """
        Thank you for your
        patience, the new
        password works now.
        Ann
        """)
    #expect(screen(editor).cursor == Point(row: 3, column: 3))
    for (names, point) in [
      ("up", Point(row: 2, column: 3)), ("end", Point(row: 2, column: 19)),
      ("up", Point(row: 1, column: 17)), ("up", Point(row: 0, column: 18)),
      ("home", Point(row: 0, column: 0)), ("end", Point(row: 0, column: 18)),
      ("right", Point(row: 1, column: 0)), ("ctrl-e", Point(row: 2, column: 19)),
      ("ctrl-a", Point(row: 0, column: 0)),
    ] {
      for key in keys(names) { _ = editor.update(key) }
      #expect(screen(editor).cursor == point, "\(names)")
    }
  }

  @Test func `up and down keep the column over shorter lines`() {
    var editor = editor("12345678\n1\n日本語日本\n12345678", pressing: "left left")
    for (name, column) in [("up", 6), ("up", 1), ("up", 6), ("down", 1), ("down", 6)] {
      for key in keys(name) { _ = editor.update(key) }
      #expect(screen(editor).cursor?.column == column)
    }
    for key in keys("left down") { _ = editor.update(key) }
    #expect(screen(editor).cursor == Point(row: 3, column: 4))
  }

  @Test func `a row that is full leaves room for the cursor`() {
    let editor = editor("", 10, 3, pressing: "'123456789'")
    #expect(screen(editor).cursor == Point(row: 0, column: 9))
    let next = self.editor("", 10, 3, pressing: "'1234567890'")
    #expect(screen(next).cursor == Point(row: 1, column: 1))
    let blanks = self.editor("", 10, 3, pressing: "'1234567         '")
    #expect(screen(blanks).cursor == Point(row: 0, column: 9))
  }

  @Test func `it scrolls as little as needed`() {
    let text = (1...30).map { "line \($0)" }.joined(separator: "\n")
    var editor = editor(text, 40, 10)
    #expect(screen(editor).text.hasPrefix("line 21\n"))
    #expect(screen(editor).cursor == Point(row: 9, column: 7))
    for key in keys("up up up up up up up up up up") { _ = editor.update(key) }
    #expect(screen(editor).text.hasPrefix("line 20\n"))
    for key in keys("pgdn") { _ = editor.update(key) }
    #expect(screen(editor).cursor == Point(row: 9, column: 7))
    for key in keys("pgup pgup") { _ = editor.update(key) }
    #expect(screen(editor).text.hasPrefix("line 11\n"))
    for key in keys("ctrl-home") { _ = editor.update(key) }
    #expect(screen(editor).text.hasPrefix("line 1\n"))
    editor.size = Size(rows: 3, columns: 20)
    for key in keys("ctrl-end") { _ = editor.update(key) }
    #expect(screen(editor).text == "line 28\nline 29\nline 30")
    editor.size = Size(rows: 10, columns: 40)
    #expect(screen(editor).text.hasPrefix("line 21\n"))
    for _ in 1...200 { _ = editor.update(Key(.backspace)) }
    #expect(screen(editor).text.hasPrefix("line 1\n"))
  }

  @Test func `what is drawn can't leave its field`() {
    var editor = editor("", 20, 3)
    editor.insert("a\u{202E}b\u{200B}\tc👩‍👩‍👧d\u{0301}\u{AD}")
    #expect(screen(editor).text == "a␦b␦    c👩d́␦")
    #expect(screen(editor).cursor == Point(row: 0, column: 13))
    #expect(editor.text == "a\u{202E}b\u{200B}\tc👩‍👩‍👧d\u{0301}\u{AD}")
  }

  @Test func `an empty text shows what to do`() {
    #expect(screen(editor("", 40, 10)) == ("write here", Point(row: 0, column: 0)))
  }

  @Test func `a click puts the cursor there`() {
    var editor = editor("one two three four\n日本語", 11, 5)
    let rect = Rect(row: 0, column: 0, rows: 5, columns: 11)
    for (row, column, result) in [
      (0, 4, "one |two three four\n日本語"), (1, 1, "one two t|hree four\n日本語"),
      (0, 10, "one two| three four\n日本語"), (2, 3, "one two three four\n日|本語"),
      (4, 9, "one two three four\n日本語|"),
    ] {
      editor.click(Point(row: row, column: column), in: rect)
      #expect(shown(editor) == result)
    }
  }

  @Test(arguments: ["🇩🇪", "\u{1F1E9}", "\u{301}", "क\u{94D}", "👩\u{200D}", "\t", "x"])
  func `a hostile line is edited however long it is`(_ piece: String) {
    // What took time by the square of the length would not end here.
    let text = String(repeating: piece, count: 20_000)
    var editor = editor()
    editor.insert(text)
    for key in keys("ctrl-w ctrl-y alt-b alt-f left backspace 'x' ctrl-a alt-d") {
      _ = editor.update(key)
      _ = screen(editor)
    }
    #expect(editor.lines.count == 1)
  }

  @Test func `a megabyte is pasted and edited`() {
    let line = String(repeating: "All work and no play makes Jack a dull boy. ", count: 5)
    let text = String(repeating: line + "\n", count: 4_500)
    var editor = editor("", 80, 24)
    editor.insert(text)
    for key in keys("ctrl-home 'Hello' pgdn pgdn ctrl-end 'x' backspace") {
      _ = editor.update(key)
      _ = screen(editor)
    }
    #expect(editor.lines.count == 4_501)
    #expect(editor.lines[0].hasPrefix("HelloAll"))
    editor.undo()
    editor.undo()
    editor.undo()
    editor.undo()
    #expect(editor.isEmpty)
  }
}

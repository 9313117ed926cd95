import Commands
import Interface
import Screen
import Testing
import Text

struct LineEditorTests {
  private func press(_ names: String, _ line: inout LineEditor) -> LineEditor.Outcome {
    keys(names).map { line.update($0) }.last ?? .ignored
  }

  private func screen(_ line: LineEditor, _ columns: Int) -> (text: String, cursor: Int?) {
    var sheet = Sheet(columns, 1)
    let cursor = line.draw(
      into: &sheet.grid, sheet.area, sheet.look, prompt: ":", placeholder: "a command")
    return (sheet.text, cursor?.column)
  }

  @Test func `a line is typed and submitted`() {
    var line = LineEditor()
    #expect(screen(line, 40) == (":a command", 1))
    #expect(press("'solve'", &line) == .changed)
    #expect(screen(line, 40) == (":solve", 6))
    #expect(press("enter", &line) == .submitted("solve"))
    #expect(press("esc", &line) == .cancelled)
    #expect(press("ctrl-u", &line) == .changed)
    #expect(press("backspace", &line) == .cancelled)
  }

  @Test func `a paste stays one line`() {
    var line = LineEditor("a")
    #expect(line.paste("b\r\nc\td") == .changed)
    #expect(line.text == "ab c d")
  }

  @Test func `the cursor is always in sight`() {
    var line = LineEditor("search for something that is longer than the screen")
    #expect(screen(line, 20) == (":er than the screen", 19))
    _ = press("home", &line)
    #expect(screen(line, 20) == (":search for somethin", 1))
    _ = press("alt-f alt-f alt-f", &line)
    #expect(screen(line, 20) == (": for something that", 15))
  }

  @Test func `the history begins like what is typed`() {
    var line = LineEditor("", history: ["solve", "snooze 3d", "assign me", "snooze 1w"])
    #expect(press("'sn' up", &line) == .changed)
    #expect(line.text == "snooze 1w")
    _ = press("up", &line)
    #expect(line.text == "snooze 3d")
    #expect(press("up", &line) == .moved)
    _ = press("down down", &line)
    #expect(line.text == "sn")
    #expect(press("down", &line) == .moved)
    _ = press("ctrl-u up up 'x' ", &line)
    #expect(line.text == "assign mex")
  }

  @Test func `completions are gone through, and a lone one is taken`() {
    var line = LineEditor("s")
    line.completions = ["solve", "snooze"].map { LineCompletion(SafeLine($0), line: $0 + " ") }
    #expect(press("tab", &line) == .moved)
    #expect(line.text == "solve ")
    _ = press("tab", &line)
    #expect(line.text == "snooze ")
    _ = press("tab shift-tab", &line)
    #expect(line.text == "snooze ")
    #expect(press("'3'", &line) == .changed)
    #expect(line.completions.isEmpty)
    line.completions = [LineCompletion("3 days", line: "snooze 3d")]
    #expect(press("tab", &line) == .changed)
    #expect(line.text == "snooze 3d")
    #expect(press("tab", &line) == .moved)
  }

  @Test func `completions are listed above the line`() {
    var line = LineEditor("s")
    line.completions = [
      LineCompletion("solve", detail: "Set the status to solved.", line: "solve"),
      LineCompletion("snooze", detail: "Hide the ticket until a time.", line: "snooze"),
      LineCompletion("sort", line: "sort"),
    ]
    var sheet = Sheet(40, 10)
    line.drawCompletions(into: &sheet.grid, above: sheet.area.cut(.bottom, 1).rest, sheet.look)
    #expect(
      sheet.grid.rows.suffix(4) == [
        " solve   Set the status to solved.     │", " snooze  Hide the ticket until a time. │",
        " sort                                  │", "",
      ])
    var low = Sheet(20, 2)
    _ = line.update(Key(.tab, .shift))
    line.drawCompletions(into: &low.grid, above: low.area, low.look)
    #expect(low.text == " snooze  Hide the t│\n sort              │")
    #expect(low.grid.roleRuns.contains("1: 0-18 popup.selected"))
  }
}

import Commands
import Interface
import Screen
import Testing
import Text

struct HelpingTests {
  private let keymap = Keymap()

  private func hintBox(_ name: String, _ columns: Int, _ rows: Int) -> Sheet {
    var sheet = Sheet(columns, rows)
    guard case .pending(let title, let hints) = keymap.lookup(keys(name), in: .ticket) else {
      return sheet
    }
    HintBox(title, hints).draw(into: &sheet.grid, sheet.area, sheet.look)
    return sheet
  }

  private func help(_ context: Command.Context, _ columns: Int, _ rows: Int) -> (HelpSheet, Sheet) {
    let sheet = Sheet(columns, rows)
    var help = HelpSheet(context, keymap, look: sheet.look) { command in
      command.entry.needs.contains(.conflict) ? Command.Need.conflict.reason : nil
    }
    help.resize(sheet.grid.size)
    return (help, sheet)
  }

  private func text(_ help: HelpSheet, _ sheet: Sheet) -> String {
    var sheet = sheet
    help.draw(into: &sheet.grid, sheet.area, sheet.look)
    return sheet.text
  }

  @Test func `the box of hints shows the keys that can follow`() {
    #expect(
      hintBox("y", 40, 10).grid.rows.suffix(7) == [
        "                         ╭─ y: copy ───╮",
        "                         │ n  number   │",
        "                         │ l  link     │",
        "                         │ m  message  │",
        "                         │ a  address  │",
        "                         │ s  subject  │",
        "                         ╰─────────────╯",
      ])
  }

  @Test func `a long box of hints has columns, and says if not all fit`() {
    let wide = hintBox("g", 80, 24).text
    #expect(wide.contains("│ g  top          u  unread       o  outbox     │"))
    #expect(!wide.contains("more"))
    #expect(hintBox("g", 40, 10).text.contains("── 4 more ─╯"))
    #expect(hintBox("g", 6, 2).text.isEmpty)
  }

  @Test func `help fits a small context`() {
    let (help, sheet) = help(.prompt, 60, 7)
    #expect(
      text(help, sheet) == """
        ╭─ Keys here (prompt) ─────────────────────────────────────╮
        │ Program                                                  │
        │ f1      Show all keys of this screen                     │
        │ ctrl-l  Draw the screen afresh                           │
        │ ctrl-z  Leave to the shell; fg comes back                │
        │                                                          │
        ╰──────────────────────────────────────────────── q close ─╯
        """)
  }

  @Test func `help of a ticket has columns by width and is scrolled`() {
    let (wide, broad) = help(.ticket, 200, 50)
    let all = text(wide, broad)
    for group in ["Answering", "Changing", "Finding", "Moving", "Looking", "Copying", "Program"] {
      #expect(all.contains(group), "\(group)")
    }
    #expect(all.contains("resolve: No field was set by two people."))
    #expect(all.contains(":set-subject"))
    #expect(!all.contains("scroll"))
    var (narrow, small) = help(.ticket, 40, 10)
    #expect(text(narrow, small).contains("│ r             Write a reply to the … │"))
    for key in keys("G") { #expect(narrow.update(key) == .scrolled) }
    #expect(text(narrow, small).contains("Leave ttydesk; drafts…"))
    for key in keys("g pgdn j k ctrl-d ctrl-u pgup space home") {
      #expect(narrow.update(key) == .scrolled)
    }
    #expect(text(narrow, small).contains("Answering"))
    #expect(narrow.update(Key("x")) == .ignored)
    for key in keys("q ? esc f1") { #expect(narrow.update(key) == .closed) }
  }

  @Test func `the line of hints keeps help in sight`() {
    func line(_ context: Command.Context, _ columns: Int, lines: LineSet = .light) -> String {
      var sheet = Sheet(columns, 1, lines: lines)
      HintLine(context, keymap, look: sheet.look) { $0 != .saveNote }
        .draw(into: &sheet.grid, sheet.area, sheet.look)
      return sheet.text
    }
    #expect(
      line(.list, 80)
        == " ⏎ open  r reply  n note  a assign  s status  / search  : commands  ? help")
    #expect(line(.list, 40, lines: .ascii) == " enter open  r reply  n note  ? help")
    #expect(line(.list, 9) == " ? help")
    #expect(line(.list, 4).isEmpty)
    #expect(line(.composer, 40) == " ctrl-s send  ctrl-t flip  f1 help")
  }
}

import Commands
import Interface
import Screen
import Testing
import Text

struct PickerTests {
  private static let people = [
    PickerItem("u1", "Alice Archer", detail: "admin", keys: "A"),
    PickerItem("u2", "Bob Baker", detail: "agent"),
    PickerItem("u3", "Carla Cook", detail: "lead"),
    PickerItem("u4", "Dan Baker", detail: "agent", reason: "Dan left the desk."),
    PickerItem("u5", "佐藤 健", detail: "agent"),
  ]

  private func picker(_ options: Picker.Options = []) -> Picker {
    Picker("Assign to", Self.people, options: options)
  }

  private func press(_ names: String, _ picker: inout Picker) -> Picker.Outcome {
    keys(names).map { picker.update($0) }.last ?? .ignored
  }

  private func screen(
    _ picker: inout Picker, _ columns: Int, _ rows: Int, lines: LineSet = .rounded
  ) -> Sheet {
    var sheet = Sheet(columns, rows, lines: lines)
    let rect = picker.rect(in: sheet.area)
    picker.resize(rows: picker.listRows(in: rect))
    picker.draw(into: &sheet.grid, rect, sheet.look)
    return sheet
  }

  @Test func `it is as large as its items, at 80x24`() {
    var picker = picker()
    #expect(
      screen(&picker, 80, 24).text == """


                            ╭─ Assign to ──────────────────── 5/5 ─╮
                            │ › type to search                     │
                            ├──────────────────────────────────────┤
                            │▌ Alice Archer  admin               A │
                            │  Bob Baker     agent                 │
                            │  Carla Cook    lead                  │
                            │  Dan Baker     Dan left the desk.    │
                            │  佐藤 健       agent                 │
                            ╰──────────────────────────────────────╯
        """)
  }

  @Test func `it shrinks to 40x10 and to ASCII`() {
    var picker = picker()
    _ = press("'ba'", &picker)
    #expect(
      screen(&picker, 40, 10, lines: .ascii).text == """
        +- Assign to -------------------- 2/5 -+
        | > ba                                 |
        +--------------------------------------+
        |> Bob Baker     agent                 |
        |  Dan Baker     Dan left the desk.    |
        |                                      |
        |                                      |
        |                                      |
        +--------------------------------------+
        """)
    #expect(
      screen(&picker, 40, 10).grid.roleRuns.contains("3: 7-8 match"), "what is typed is set off")
  }

  @Test func `typing narrows it down and enter picks`() {
    var picker = picker()
    #expect(press("'bk'", &picker) == .highlighted("u2"))
    #expect(press("enter", &picker) == .picked(["u2"]))
    #expect(press("backspace backspace", &picker) == .highlighted("u1"))
    #expect(press("'lead'", &picker) == .highlighted("u3"))
    #expect(press("ctrl-u 'zzz'", &picker) == .highlighted(nil))
    #expect(press("enter", &picker) == .ignored)
    #expect(screen(&picker, 80, 24).text.contains("nothing matches"))
    #expect(press("esc", &picker) == .cancelled)
    _ = press("ctrl-u", &picker)
    #expect(picker.paste("carla\n") == .highlighted("u3"))
  }

  @Test func `the selection goes round, by pages it stops`() {
    var picker = picker()
    _ = screen(&picker, 40, 8)
    #expect(press("up", &picker) == .highlighted("u5"))
    #expect(press("down", &picker) == .highlighted("u1"))
    #expect(press("ctrl-n ctrl-p ctrl-j ctrl-k tab shift-tab", &picker) == .highlighted("u1"))
    #expect(press("pgdn pgdn pgdn pgdn", &picker) == .highlighted("u5"))
    #expect(press("home", &picker) == .highlighted("u1"))
    #expect(press("end", &picker) == .highlighted("u5"))
    #expect(press("pgup", &picker) != .highlighted("u5"))
  }

  @Test func `what can't be picked says why`() {
    var picker = picker()
    #expect(press("'dan' enter", &picker) == .refused("Dan left the desk."))
  }

  @Test func `several can be marked`() {
    var picker = picker(.several)
    #expect(press("down tab tab", &picker) == .highlighted("u4"))
    #expect(picker.marked == ["u2", "u3"])
    #expect(screen(&picker, 40, 12).text.contains("✓ Bob Baker"))
    #expect(screen(&picker, 40, 12).text.contains("2 marked"))
    #expect(press("up tab enter", &picker) == .picked(["u2"]))
    #expect(press("'dan' tab", &picker) == .refused("Dan left the desk."))
  }

  @Test func `what is typed can be taken where it may be anything`() {
    var picker = Picker(
      "Snooze", [PickerItem("1d", "tomorrow"), PickerItem("1w", "next week")], options: .freeText)
    #expect(press("'tom' enter", &picker) == .picked(["1d"]))
    #expect(press("alt-enter", &picker) == .typed("tom"))
    #expect(press("ctrl-u '3 days' enter", &picker) == .typed("3 days"))
    #expect(screen(&picker, 60, 10).text.contains("enter takes what is typed"))
  }

  @Test func `a click selects, a second one picks, one beside it closes`() {
    var picker = picker()
    let sheet = screen(&picker, 80, 24)
    let rect = picker.rect(in: sheet.area)
    func click(_ row: Int, _ column: Int = 40) -> Picker.Outcome {
      picker.update(Mouse(.press(.left), column: column, row: row), in: rect)
    }
    #expect(click(rect.row + 4) == .highlighted("u2"))
    #expect(click(rect.row + 4) == .picked(["u2"]))
    #expect(click(rect.row + 1) == .ignored)
    #expect(click(rect.row + 8) == .ignored)
    #expect(click(0) == .cancelled)
    let wheel = Mouse(.wheelDown, column: 40, row: rect.row + 4)
    #expect(picker.update(wheel, in: rect) == .highlighted("u5"))
  }

  @Test func `a long list scrolls with its selection in sight`() {
    let items = (1...100).map { PickerItem("\($0)", "queue \($0)") }
    var picker = Picker("Queue", items, selecting: "50")
    let text = screen(&picker, 40, 10).text
    #expect(text.contains("▌ queue 50") && text.contains("queue 51") && text.contains("▐"))
    #expect(press("down", &picker) == .highlighted("51"))
    picker.replaceItems(items.reversed())
    #expect(picker.selection == "51")
    #expect(screen(&picker, 40, 10).text.contains("▌ queue 51"))
  }
}

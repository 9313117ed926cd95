import Commands
import Interface
import Screen
import Testing
import Text

/// Swift Testing has a type of that name too.
private typealias Confirmation = Interface.Confirmation

struct ConfirmationTests {
  private let tickets: [SafeLine] = [
    "#1042 Cannot log in after the password reset", "#1043 Invoice", "#1044 東京オフィスのVPN",
  ]

  private func text(_ question: Confirmation, _ columns: Int, _ rows: Int) -> String {
    var sheet = Sheet(columns, rows)
    question.draw(into: &sheet.grid, sheet.area, sheet.look)
    return sheet.text
  }

  @Test func `a yes is one key`() {
    var question = Confirmation("Discard this draft?", verb: "discard")
    #expect(
      text(question, 40, 5) == """
        ╭──────────────────────────────────────╮
        │ Discard this draft?                  │
        │ y discard   n cancel                 │
        ╰──────────────────────────────────────╯
        """)
    #expect(question.update(Key(.enter)) == .asked)
    #expect(question.update(Key("x")) == .asked)
    #expect(question.update(Key("y")) == .confirmed)
    for key in keys("n esc q ctrl-c") { #expect(question.update(key) == .cancelled) }
  }

  @Test func `a word has to be typed in full`() {
    var question = Confirmation(
      "Delete 3 tickets?", verb: "delete", preview: tickets, typing: "delete 3")
    for key in keys("'delete'") { #expect(question.update(key) == .asked) }
    #expect(
      text(question, 60, 9) == """
        ╭──────────────────────────────────────────────────────────╮
        │ Delete 3 tickets?                                        │
        │   #1042 Cannot log in after the password reset           │
        │   #1043 Invoice                                          │
        │   #1044 東京オフィスのVPN                                │
        │                                                          │
        │ Type 'delete 3' to delete: delete                        │
        ╰──────────────────────────────────────────────────────────╯
        """)
    #expect(question.update(Key(.enter)) == .asked)
    #expect(text(question, 60, 9).contains("Not 'delete 3': delete"))
    for key in keys("' 3'") { _ = question.update(key) }
    #expect(question.update(Key(.enter)) == .confirmed)
    #expect(question.update(Key(.escape)) == .cancelled)
  }

  @Test func `what does not fit is counted`() {
    let lines = (1...20).map { SafeLine("ticket \($0)") }
    let question = Confirmation("Delete 20 tickets?", verb: "delete", preview: lines)
    let small = text(question, 40, 10)
    #expect(small.contains("ticket 4") && small.contains("and 16 more"))
    #expect(small.contains("y delete   n cancel"))
  }
}

import Interface
import Screen
import Testing
import Text

struct StatusTests {
  private func row(_ status: StatusLine, _ columns: Int) -> String {
    var sheet = Sheet(columns, 1)
    status.draw(into: &sheet.grid, sheet.area, sheet.look)
    return sheet.text
  }

  @Test func `what matters least gives way first`() {
    let status = StatusLine(
      left: [.init("ttydesk", weight: 1), .init("Support › open", weight: 9)],
      right: [
        .init("128 open · 6 breaching", weight: 2), .init("⇅ 3", weight: 3), .init(""),
        .init("alice", weight: 1),
      ])
    #expect(
      row(status, 80)
        == " ttydesk  Support › open                     128 open · 6 breaching  ⇅ 3  alice")
    #expect(row(status, 50) == " Support › open       128 open · 6 breaching  ⇅ 3")
    #expect(row(status, 40) == " Support › open                     ⇅ 3")
    #expect(row(status, 10) == " Support…")
    #expect(row(status, 0).isEmpty)
  }

  @Test func `a sentence stands at the bottom right, with a sign of its kind`() {
    var sheet = Sheet(40, 10)
    ToastLine("Ticket #1042 could not be sent: the hub is away.", .error)
      .draw(into: &sheet.grid, sheet.area, sheet.look)
    #expect(
      sheet.grid.rows.suffix(2) == [
        "  ✗ Ticket #1042 could not be sent: the", "    hub is away.",
      ])
    var wide = Sheet(80, 24, lines: .ascii)
    ToastLine("Solved.", .success).draw(into: &wide.grid, wide.area, wide.look)
    #expect(wide.grid.rows[23].hasSuffix("  ok Solved."))
    #expect(wide.grid.rows[23].count == 79)
  }

  @Test func `scrolling stays within its ends`() {
    var scroll = ScrollState(total: 100, height: 10)
    scroll.scroll(by: -5)
    #expect(scroll.visible == 0..<10)
    scroll.reveal(50, margin: 2)
    #expect(scroll.visible == 43..<53)
    scroll.reveal(44, margin: 2)
    #expect(scroll.visible == 42..<52)
    scroll.scroll(by: .max)
    #expect(scroll.visible == 90..<100)
    scroll.scroll(by: .min)
    #expect(scroll.offset == 0)
    scroll.scroll(to: 95)
    scroll.resize(total: 20, height: 0)
    #expect(scroll.visible == 19..<20)
    scroll.resize(total: 0, height: 5)
    #expect(scroll.visible.isEmpty && scroll.fits)
  }
}

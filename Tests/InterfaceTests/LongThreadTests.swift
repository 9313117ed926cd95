import Commands
import Screen
import Testing
import Tickets

@testable import Interface

@Suite struct LongThreadTests {
  private static let items = (0..<10_000).map { number -> ThreadItem in
    if number % 7 == 3 { return Sample.change(number) }
    let text = (0...number % 5).map { "Line \($0) of message \(number)" }
    return ThreadItem(
      id: Sample.digest(number), kind: number % 3 == 0 ? .note : .message, author: "Ann Lee",
      time: Sample.ago(20_000 - number), text: [TextPart(.plain, text.joined(separator: "\n"))])
  }

  @Test func `a thread of 10,000 items opens at its end and holds few`() {
    var fixture = Fixture(items: Self.items)
    fixture.press("enter")
    #expect(fixture.screen.contains("Line 3 of message 9998"))
    #expect(fixture.state.thread?.items.count ?? 0 <= ThreadState.page)
  }

  @Test func `each line comes on the screen when scrolling up from the end`() {
    var fixture = Fixture(items: Self.items)
    fixture.press("enter")
    var missing = Set((9_700..<10_000).filter { $0 % 7 != 3 })
    for _ in 0..<120 {
      let screen = fixture.screen
      for number in missing where screen.contains("Line 0 of message \(number)") {
        missing.remove(number)
      }
      fixture.press("pgup")
    }
    #expect(missing.isEmpty)
  }

  @Test func `the beginning is as near as the end`() {
    var fixture = Fixture(items: Self.items)
    fixture.press("enter g g")
    #expect(fixture.screen.contains("Line 0 of message 0"))
    fixture.press("}")
    #expect(fixture.state.thread?.current == 1)
    fixture.press("G")
    #expect(fixture.screen.contains("Line 3 of message 9998"))
  }

  @Test(arguments: ["", "k k k", "pgup", "{", "{ { {", "g g", "G", "pgup G"])
  func `a glimpse of its end gives way to the whole thread, wherever the reader went`(
    keys: String
  ) {
    var fixture = Fixture(items: Self.items)
    fixture.glimpsedItems = 40
    fixture.press("enter")
    #expect(fixture.screen.contains("Line 3 of message 9998"))
    fixture.press(keys)
    fixture.listAll()
    var other = Fixture(items: Self.items)
    other.press("enter " + keys)
    #expect(fixture.screen == other.screen)
    #expect(fixture.state.thread?.current == other.state.thread?.current)
    #expect(fixture.state.thread?.count == Self.items.count)
  }

  @Test func `scrolling down and up comes back to the same rows`() {
    var fixture = Fixture(items: Self.items)
    fixture.press("enter g g")
    let before = rows(fixture)
    for _ in 0..<37 { fixture.press("j") }
    #expect(rows(fixture) != before)
    for _ in 0..<37 { fixture.press("k") }
    #expect(rows(fixture) == before)
  }

  /// The rows of the thread, without the mark of the current message.
  private func rows(_ fixture: Fixture) -> [String] {
    fixture.frame.grid.rows[4...20].map { $0.replacing("▌", with: " ") }
  }
}

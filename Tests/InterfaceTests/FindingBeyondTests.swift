import Testing
import Tickets

@testable import Interface

/// Words are found in a thread however little of it is loaded.
@Suite struct FindingBeyondTests {
  private func item(_ number: Int, _ text: String) -> ThreadItem {
    ThreadItem(
      id: Sample.digest(number), kind: .message, author: "Ann Lee",
      time: Sample.ago(9_000 - number),
      text: [TextPart(.plain, text)])
  }

  /// What the store was asked to find.
  private func asked(_ fixture: Fixture) -> FindRequest? {
    fixture.effects.lazy.compactMap { effect in
      if case .findInTicket(let request) = effect { request } else { nil }
    }.last
  }

  @Test func `the store is asked for what is not loaded, and the reader goes there`() throws {
    var items = (0..<900).map { item($0, "Message \($0)") }
    items[17] = item(17, "A needle in the hay")
    var fixture = Fixture(items: items)
    fixture.press("enter f")
    fixture.type("needle")
    fixture.press("enter")
    let request = try #require(asked(fixture))
    #expect(request.start == 900 && request.step == 1)
    fixture.receive(.foundInTicket(request, 17))
    #expect(fixture.screen.contains("A needle in the hay"))
    #expect(fixture.state.thread?.current == 17)
  }

  @Test func `what is nowhere is said to be nowhere`() throws {
    var fixture = Fixture(items: (0..<900).map { item($0, "Message \($0)") })
    fixture.press("enter f")
    fixture.type("needle")
    fixture.press("enter")
    let request = try #require(asked(fixture))
    fixture.receive(.foundInTicket(request, nil))
    #expect(fixture.screen.contains("It is not found here."))
  }
}

import Commands
import Screen
import Testing
import Tickets

@testable import Interface

@Suite struct LongListTests {
  private static let tickets = (0..<5_000).map { number in
    var row = Sample.row(number, "Subject \(number)", "Ann Lee", number)
    row.id =
      Identifier((0..<16).map { UInt8(truncatingIfNeeded: $0 < 2 ? number >> ($0 * 8) : 1) })
      ?? .desk
    return row
  }

  private func isAt(_ number: Int, _ fixture: Fixture) -> Bool {
    fixture.state.list.current?.id == Self.tickets[number].id
  }

  @Test func `moving down comes to every row and holds few`() {
    var fixture = Fixture(tickets: Self.tickets)
    for step in 1...120 {
      fixture.press("pgdn")
      #expect(isAt(step * 18, fixture))
      #expect(fixture.state.list.rows.count <= ListState.capacity)
    }
    for step in (0..<120).reversed() {
      fixture.press("pgup")
      #expect(isAt(step * 18, fixture))
    }
  }

  @Test func `the end is as near as the beginning`() {
    var fixture = Fixture(tickets: Self.tickets)
    fixture.press("G")
    #expect(isAt(4_999, fixture))
    #expect(fixture.state.list.rows.count <= ListState.capacity)
    fixture.press("k")
    #expect(isAt(4_998, fixture))
    fixture.press("g g")
    #expect(isAt(0, fixture))
  }

  @Test func `a change elsewhere does not move the cursor`() {
    var fixture = Fixture(tickets: Self.tickets)
    for _ in 0..<30 { fixture.press("pgdn") }
    let before = fixture.frame.grid.rows[10]
    fixture.rows.removeSubrange(0..<3)
    fixture.receive(.changed([]))
    #expect(isAt(540, fixture))
    #expect(fixture.frame.grid.rows[10] == before)
  }

  @Test func `where a ticket leaves the list the next one is selected`() {
    var fixture = Fixture(tickets: Self.tickets)
    fixture.press("j j j")
    fixture.rows.remove(at: 3)
    fixture.receive(.changed([]))
    #expect(isAt(4, fixture))
  }
}

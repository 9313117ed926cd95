import Store
import Testing
import Tickets

/// Searches whose hits are many and whose tickets are few, and the oldest of them.
@Suite struct RareSearchTests {
  /// As many tickets as it takes for the search to look for the few among the hits.
  private static let tickets = 4_600

  private func numbers(
    _ search: String, on desk: TestDesk, as actor: Actor, limit: Int
  ) throws -> [Int] {
    var numbers: [Int] = []
    var seen: Set<Int64> = []
    var hit: Int64?
    repeat {
      let found = try desk.store.hits(
        of: try Query(search), below: hit, seen: &seen, limit: limit, as: actor)
      numbers += found.tickets.compactMap(\.number)
      hit = found.hit
    } while hit != nil
    return numbers
  }

  @Test func `few tickets among many hits are found by the newest hit, in pages of any size`()
    throws
  {
    let desk = try SizedDesk(tickets: RareSearchTests.tickets).desk
    let early = Array((1...100).reversed())
    for limit in [7, 64, 1_000] {
      #expect(try numbers("common tag:early", on: desk, as: desk.admin, limit: limit) == early)
    }
    #expect(
      try desk.list("common tag:early").compactMap(\.number) == early)
    let held = try desk.list("status:hold sort:-created").compactMap(\.number)
    #expect(held.count == 50)
    #expect(
      try Set(numbers("common status:hold", on: desk, as: desk.admin, limit: 9)) == Set(held))
    #expect(try numbers("nowhere status:hold", on: desk, as: desk.admin, limit: 9).isEmpty)
    try checkRequester(on: desk)
  }

  /// Who asked finds the own tickets among everybody's, and no note.
  private func checkRequester(on desk: TestDesk) throws {
    let ticket = try desk.store.ticket(named: "3")
    let note = Message(
      from: desk.admin.account.contact, channel: .web, sentAt: desk.clock.now,
      text: "common whisper")
    try desk.store.perform(.note(note), on: ticket.id, as: desk.admin)
    let person = try desk.store.actor(try desk.store.account(nameOrAddress: "person0@example.org"))
    let own = Array((1...10).reversed())
    #expect(try numbers("common tag:early", on: desk, as: person, limit: 4) == own)
    #expect(try numbers("whisper", on: desk, as: person, limit: 4).isEmpty)
    #expect(try numbers("whisper", on: desk, as: desk.admin, limit: 4) == [3])
    #expect(
      try numbers("common tag:early", on: desk, as: desk.admin, limit: 4).first == 3)
  }
}

import Store
import Testing
import Tickets

/// A legal hold beats every erasure.
@Suite struct HoldTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `nothing of a held ticket is erased`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed, options: [.erasures, .reopening])
    try history.run(40)
    let held = try history.ticket()
    try history.store.perform(.hold(reason: "court"), on: held.id, as: desk.admin)
    let before = try payloads(desk, held.id)
    let thread = try history.store.messages(
      of: held, streams: Set(EventStream.allCases), hidden: true)
    try history.run(80)
    for contact in history.people {
      try? history.erase(.person(address: contact.address))
    }
    for message in thread { try? history.erase(.message(message)) }
    try? history.erase(.ticket(held.id))
    #expect(try payloads(desk, held.id).isSuperset(of: before))
    #expect(try history.store.verify().findings == [])
  }

  @Test func `a hold that comes between the plan and the erasure counts`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let request = ErasureRequest(scope: .ticket(ticket.id), basis: "asked", reason: "asked")
    let plan = try desk.store.plan(request, as: desk.admin)
    try desk.store.perform(.hold(reason: "court"), on: ticket.id, as: desk.admin)
    let before = try payloads(desk, ticket.id)
    #expect(throws: StoreError.held(ticket: "#1", reason: "court")) {
      try desk.store.erase(plan, for: request, as: desk.admin)
    }
    #expect(try payloads(desk, ticket.id) == before)
    try desk.store.perform(.liftHold(reason: "over"), on: ticket.id, as: desk.admin)
    try desk.store.erase(plan, for: request, as: desk.admin)
    #expect(try desk.store.verify().findings == [])
  }

  /// The payloads of a ticket's events.
  private func payloads(_ desk: TestDesk, _ ticket: Identifier) throws -> Set<Substring> {
    let rows = try desk.sqlite3(
      """
      SELECT hex(salt), hex(body) FROM payload
      WHERE position IN (SELECT position FROM event WHERE subject = x'\(ticket.hex)')
      """)
    return Set(rows.split(separator: "\n"))
  }
}

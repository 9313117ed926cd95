import Store
import Testing
import Tickets

@Suite struct UnknownKindTests {
  @Test func `an event of a later version is kept, verified and skipped`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let last = try #require(
      desk.store.perform(.tag("one"), on: ticket.id, as: desk.admin).first)
    let payload = Payload(salt: Array(0..<32), body: [UInt8](#"{"new":1}"#.utf8))
    var header = last.header
    header.counter += 1
    header.previous = last.id
    header.commitment = payload.commitment
    header.kind = "zeta.invent"
    let event = Event(header: header, payload: payload)
    try desk.sqlite3(
      """
      INSERT INTO event (seq, id, header) SELECT max(seq) + 1, x'\(event.id.hex)',
        x'\(Hex.encode(header.bytes))' FROM event;
      INSERT INTO payload SELECT max(position), x'\(Hex.encode(payload.salt))',
        x'\(Hex.encode(payload.body))' FROM event;
      UPDATE identity SET counter = counter + 1, head = x'\(event.id.hex)'
      """)
    #expect(try desk.store.verify().findings == [])
    let before = try desk.contents()
    // Folding the whole ticket anew, as an erasure does, skips it like the first time.
    try desk.store.perform(.tag("two"), on: ticket.id, as: desk.admin)
    let streams = Set(EventStream.allCases)
    let message = try #require(desk.store.messages(of: ticket, streams: streams).first)
    let request = ErasureRequest(scope: .message(message), basis: "test", reason: "test")
    try desk.store.erase(
      try desk.store.plan(request, as: desk.admin), for: request, as: desk.admin)
    let folded = try desk.contents()
    #expect(folded != before)
    try desk.store.rebuild()
    #expect(try desk.contents() == folded)
    #expect(try desk.store.verify().findings == [])
  }
}

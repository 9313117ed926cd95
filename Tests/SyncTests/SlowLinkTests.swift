import Store
import Sync
import Testing
import Tickets

/// Links so slow that much is done at both ends while bytes are on their way.
struct SlowLinkTests {
  let desks: SyncDesks

  init() throws {
    desks = try SyncDesks()
    for name in ["alice", "bob"] { try desks.join(name) }
  }

  @Test(arguments: [3, 5, 9])
  func `A clone that is cut gets no more than two batches again`(tenths: Int) throws {
    for number in 1...60 {
      try desks.ticket("Question \(number)", text: String(repeating: "It jams. ", count: 150))
    }
    try desks.sync("bob")
    let whole = events(in: desks.down)
    let alice = try desks.store("alice")
    #expect(try desks.sync("alice", cut: desks.down.count * tenths / 10, piece: 96) == nil)
    let arrived = events(in: desks.down)
    let kept = try alice.eventCount()
    #expect(kept > 0 && kept <= arrived.count && arrived.count < whole.count)
    // A batch is 16 KiB and the event that made it full.
    let lost = arrived.dropFirst(kept).map(size).reduce(0, +)
    #expect(lost < 2 * (16 << 10) + 4_096)
    try desks.sync("alice", piece: 96)
    #expect(events(in: desks.down) == Array(whole.dropFirst(kept)))
    #expect(try desks.view(alice) == desks.view(desks.hub))
  }

  @Test func `What is done while the hub is telling goes out after that`() throws {
    let ticket = try desks.ticket("Question")
    try desks.sync("alice")
    let (client, server) = try watching()
    let colleague = try Store.open(desks.hub.folder, surroundings: desks.hub.surroundings)
    defer { colleague.close() }
    let mine = try Store.open(
      try desks.store("alice").folder, surroundings: desks.hub.surroundings)
    defer { mine.close() }
    try colleague.perform(.tag("vip"), on: ticket, as: desks.admin)
    try server.look()
    var told: [UInt8] = []
    try server.produce(&told)
    try mine.perform(.tag("mine"), on: ticket, as: try desks.actor("alice"))
    try client.receive(told[...])
    try client.look()
    _ = try desks.talk(client, server)
    #expect(Set(try #require(try desks.hub.ticket(ticket)).tags) == ["vip", "mine"])
  }

  @Test func `What changes at the hub while it is telling is told after that`() throws {
    let ticket = try desks.ticket("Question")
    try desks.sync("alice")
    let (client, server) = try watching()
    let colleague = try Store.open(desks.hub.folder, surroundings: desks.hub.surroundings)
    defer { colleague.close() }
    for tag in ["first", "second"] {
      try colleague.perform(.tag(tag), on: ticket, as: desks.admin)
      try server.look()
    }
    _ = try desks.talk(client, server)
    #expect(try desks.store("alice").ticket(ticket)?.tags == ["first"])
    try server.look()
    _ = try desks.talk(client, server)
    #expect(Set(try #require(try desks.store("alice").ticket(ticket)).tags) == ["first", "second"])
  }

  /// The sessions of somebody who has all and stays.
  private func watching() throws -> (client: ClientSession, server: HubSession) {
    var wishes = ClientSession.Wishes()
    wishes.watches = true
    let client = try desks.clientSession("alice", wishes)
    let server = try desks.hubSession("alice")
    #expect(try !desks.talk(client, server))
    return (client, server)
  }

  private func events(in bytes: [UInt8]) -> [SequencedEvent] {
    var reader = FrameReader()
    reader.feed(bytes)
    var events: [SequencedEvent] = []
    while let frame = try? reader.next() {
      if case .event(let event) = frame { events.append(event) }
    }
    return events
  }

  private func size(of event: SequencedEvent) -> Int {
    event.header.count + (event.payload.map { $0.salt.count + $0.body.count } ?? 0)
  }
}

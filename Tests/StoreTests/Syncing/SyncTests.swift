import DeskSupport
import Store
import Testing
import Tickets

/// One hub and its replicas, in one process and without a wire.
@Suite struct SyncTests {
  @Test func `a clone holds what its account may see, and rebuilds to the same`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let ticket = try hub.receive("printer on fire")
    try hub.store.perform(.note(hub.desk.message("secret")), on: ticket.id, as: hub.admin)
    let alice = try hub.replica("alice")
    #expect(try alice.texts(of: ticket.id) == ["printer on fire", "secret"])
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
    let contents = try DeskContents(alice.store)
    try alice.store.rebuild()
    #expect(try DeskContents(alice.store).difference(from: contents) == [])
  }

  @Test func `a large batch comes in as a whole, or not at all`() throws {
    let hub = try TestHub()
    let account = try hub.addAccount("alice", .agent)
    for number in 0..<150 { try hub.receive("message \(number)") }
    let alice = try hub.clone(account)
    let items = try everything(of: hub, for: alice)
    #expect(items.count > 300)
    let before = try alice.store.eventCount()
    let (damaged, seq) = try #require(damaging(items))
    #expect(throws: StoreError.damagedDelivery(seq: seq)) { try alice.store.take(damaged) }
    #expect(try alice.store.eventCount() == before)
    #expect(try alice.store.take(items).events > 300)
    try alice.store.finishSync()
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
  }

  @Test func `a thread of its own takes in the same, or says why it cannot`() throws {
    let hub = try TestHub()
    let account = try hub.addAccount("alice", .agent)
    for number in 0..<150 { try hub.receive("message \(number)") }
    let alice = try hub.clone(account)
    let items = try everything(of: hub, for: alice)
    let before = try alice.store.eventCount()
    let thread = try DeliveryThread(besides: alice.store)
    #expect(try thread.settle() == nil)
    let (damaged, seq) = try #require(damaging(items))
    thread.take(damaged, postponesSearch: true)
    #expect(throws: StoreError.damagedDelivery(seq: seq)) { try thread.settle() }
    #expect(try alice.store.eventCount() == before)
    for half in [items.prefix(items.count / 2), items.dropFirst(items.count / 2)] {
      thread.take(Array(half), postponesSearch: true)
      #expect(try thread.settle()?.events ?? 0 > 100)
    }
    try alice.completeSearch()
    try alice.store.finishSync()
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
  }

  /// All that a hub tells a new replica.
  private func everything(of hub: TestHub, for replica: TestReplica) throws -> [Outgoing] {
    let peer = try hub.store.admit(replica.store.greeting(), as: replica.account, key: nil)
    let feed = try hub.store.feed(to: peer, after: 0)
    var items: [Outgoing] = []
    while case let batch = try feed.next(bytes: 1 << 16), !batch.isEmpty {
      if batch == [.inventoryNeeded] { try feed.take([], isLast: true) } else { items += batch }
    }
    return items
  }

  /// The same with another payload for the last event that has one, and that event's place.
  private func damaging(_ items: [Outgoing]) -> (items: [Outgoing], seq: Int64)? {
    for (place, item) in items.enumerated().reversed() {
      guard case .event(let event) = item, let payload = event.payload else { continue }
      let other = Payload(salt: payload.salt, body: payload.body + [0x20])
      var damaged = items
      damaged[place] = .event(SequencedEvent(seq: event.seq, header: event.header, payload: other))
      return (damaged, event.seq)
    }
    return nil
  }

  @Test func `a search index that is completed later comes to the same`() throws {
    let hub = try TestHub()
    let account = try hub.addAccount("alice", .agent)
    let tickets = try (0..<20).map { try hub.receive("apple zqvxw\($0)") }
    let alice = try hub.clone(account)
    alice.isLazy = true
    try alice.sync(with: hub)
    func found() throws -> Int {
      try alice.store.list(Query("apple"), as: alice.actor, limit: nil).count
    }
    #expect(try alice.store.searchProgress() != nil)
    #expect(try found() < tickets.count)
    #expect(try alice.store.list(Query(""), as: alice.actor, limit: nil).count == tickets.count)
    for (number, ticket) in tickets.enumerated() where number % 3 == 0 {
      _ = try alice.store.completeSearch(events: 4)
      let request = ErasureRequest(scope: .ticket(ticket.id), basis: "test", reason: "test")
      try hub.store.erase(hub.store.plan(request, as: hub.admin), for: request, as: hub.admin)
      try alice.note("apple seen \(number)", on: tickets[number + 1].id)
      try alice.sync(with: hub)
      #expect(try alice.files(holding: "zqvxw\(number)\"") == [])
    }
    try alice.completeSearch()
    #expect(try alice.store.searchProgress() == nil)
    #expect(try found() == tickets.count - 7)
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
  }

  @Test func `a rebuild completes the search index`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let ticket = try hub.receive("apple")
    let alice = try hub.replica("alice")
    alice.isLazy = true
    try hub.store.perform(.note(hub.desk.message("pear")), on: ticket.id, as: hub.admin)
    for number in 0..<10 { try hub.receive("plum \(number)") }
    try alice.sync(with: hub)
    #expect(try alice.store.searchProgress() != nil)
    try alice.store.rebuild()
    #expect(try alice.store.searchProgress() == nil)
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
  }

  @Test func `what a replica writes offline gets its place and its number at the hub`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let alice = try hub.replica("alice")
    let queue = try alice.store.queue(named: "Support").id
    let ticket = try alice.store.create(
      NewTicket(subject: "offline", queue: queue, requester: nil), as: alice.actor)
    #expect(ticket.number == nil)
    try alice.note("written in a train", on: ticket.id)
    #expect(try alice.store.syncState()?.waiting == 2)
    try alice.sync(with: hub)
    #expect(try alice.store.syncState()?.waiting == 0)
    #expect(try alice.store.ticket(ticket.id)?.number == 1)
    #expect(try hub.store.ticket(ticket.id)?.noteCount == 1)
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
    #expect(try alice.sync(with: hub) == Delivery())
  }

  @Test func `two who set a field at once see both values until one picks`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    try hub.addAccount("bob", .agent)
    let ticket = try hub.receive("slow")
    let alice = try hub.replica("alice")
    let bob = try hub.replica("bob", seed: 8)
    try alice.perform(.set(.priority, "high"), on: ticket.id)
    try bob.perform(.set(.priority, "low"), on: ticket.id)
    try alice.sync(with: hub)
    #expect(try bob.sync(with: hub).conflicts == [ticket.id])
    try alice.sync(with: hub)
    for replica in [alice, bob] {
      let held = try #require(try replica.store.ticket(ticket.id))
      #expect(held.priority == .low)
      #expect(held.conflicts.map(\.values) == [["high", "low"]])
    }
    try alice.perform(.set(.priority, "high"), on: ticket.id)
    try alice.sync(with: hub)
    try bob.sync(with: hub)
    #expect(try bob.store.ticket(ticket.id)?.conflicts == [])
    #expect(try bob.store.ticket(ticket.id)?.priority == .high)
  }

  @Test func `who takes a ticket first has it, and the other is told`() throws {
    let hub = try TestHub()
    let first = try hub.addAccount("alice", .agent)
    let second = try hub.addAccount("bob", .agent)
    let ticket = try hub.receive("slow")
    let alice = try hub.replica("alice")
    let bob = try hub.replica("bob", seed: 8)
    try bob.perform(.set(.assignee, second.hex), on: ticket.id)
    try alice.perform(.set(.assignee, first.hex), on: ticket.id)
    try alice.sync(with: hub)
    #expect(try bob.sync(with: hub).conflicts == [ticket.id])
    try alice.sync(with: hub)
    for store in [alice.store, bob.store, hub.store] {
      let held = try #require(try store.ticket(ticket.id))
      #expect(held.assignee == first)
      #expect(held.conflicts.map(\.values) == [[second.hex, first.hex]])
    }
    try bob.perform(.set(.assignee, first.hex), on: ticket.id)
    try bob.sync(with: hub)
    #expect(try hub.store.ticket(ticket.id)?.conflicts == [])
  }

  @Test func `a stale reply is held, and goes or stays as its author decides`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let ticket = try hub.receive("slow")
    let other = try hub.receive("late")
    let alice = try hub.replica("alice")
    try alice.reply("first", to: ticket.id)
    try alice.reply("second", to: other.id)
    for id in [ticket.id, other.id] {
      try hub.store.perform(.receive(hub.desk.message("wait")), on: id, as: hub.admin)
    }
    try alice.note("goes through", on: ticket.id)
    try alice.sync(with: hub)
    let held = try #require(try alice.store.syncState()?.held)
    #expect(
      held.map(\.state) == [.held(head: try hub.store.ticket(ticket.id)?.head), held[1].state])
    #expect(try hub.store.ticket(ticket.id)?.noteCount == 1)
    #expect(try alice.texts(of: ticket.id).contains("first"))
    try alice.store.resolveHeld(held[0].id, .sendAnyway)
    try alice.store.resolveHeld(held[1].id, .discard)
    #expect(try !alice.texts(of: other.id).contains("second"))
    try alice.sync(with: hub)
    #expect(try alice.store.outbox() == [])
    #expect(try alice.store.ticket(ticket.id)?.messageCount == 4)
    #expect(try DeskContents(alice.store).difference(from: DeskContents(hub.store)) == [])
    try alice.note("the chain goes on", on: ticket.id)
    try alice.sync(with: hub)
    #expect(try hub.store.ticket(ticket.id)?.noteCount == 2)
    #expect(try hub.store.verify().findings == [])
    #expect(try alice.store.verify().findings == [])
  }

  @Test func `what the hub refuses stays in the outbox with its reason, and later ones go`() throws
  {
    let hub = try TestHub()
    let id = try hub.addAccount("alice", .agent)
    let ticket = try hub.receive("slow")
    let other = try hub.receive("bill", in: "Billing")
    let alice = try hub.replica("alice")
    try alice.note("not allowed", on: other.id)
    try alice.note("allowed", on: ticket.id)
    let account = try #require(try hub.store.account(id))
    try hub.store.ungrant(Grant(role: .agent), from: account, as: hub.admin)
    try hub.store.grant(
      Grant(role: .agent, queue: try hub.desk.queue()), to: account, as: hub.admin)
    try alice.sync(with: hub)
    let refused = try #require(try alice.store.syncState()?.refused)
    #expect(refused.count == 1)
    #expect(refused.first?.body?.message?.text == "not allowed")
    #expect(try alice.store.ticket(other.id) == nil)
    #expect(try hub.store.ticket(ticket.id)?.noteCount == 1)
    #expect(try alice.store.verify().findings == [])
    #expect(try hub.store.verify().findings == [])
    try alice.store.resolveHeld(try #require(refused.first).id, .discard)
    #expect(try alice.store.outbox() == [])
  }
}

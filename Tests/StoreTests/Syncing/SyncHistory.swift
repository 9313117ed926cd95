import Randomness
import Foundation
import Randomness
import Store
import Tickets

/// One hub and five replicas with different rights, and random things that happen to them: the
/// same seed does the same things.
final class SyncHistory {
  let hub: TestHub
  let replicas: [TestReplica]
  /// Where each canary stands: in several tickets where one was split.
  private(set) var canaries: [String: [Canary]] = [:]
  /// The canaries that left the hub for an account that may not see them.
  private(set) var leaks: [String] = []
  var random: SplitMix64
  private var tickets: [Identifier] = []
  private var words = 0

  /// Who may see a word.
  struct Canary {
    let ticket: Identifier
    let stream: EventStream
  }

  /// Two agents for all queues, two for one of them, and a requester.
  static let names = ["alice", "bob", "carol", "dave", "rita"]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    hub = try TestHub(seed: seed)
    let company = try hub.store.setOrganization(
      Organization(name: "Acme", domains: ["acme.example"]), as: hub.admin)
    try hub.addAccount("alice", .agent)
    try hub.addAccount("bob", .agent)
    try hub.addAccount("carol", .agent, in: "Support")
    try hub.addAccount("dave", .agent, in: "Support")
    let requester = try hub.addAccount("rita", .requester)
    if let account = try hub.store.account(requester) {
      var profile = account.profile
      profile.organization = company
      try hub.store.setProfile(profile, of: account, as: hub.admin)
    }
    let store = hub.store
    replicas = try SyncHistory.names.enumerated().map { [hub] number, name in
      guard let account = try store.account(named: name) else {
        throw StoreError.unknownAccount(name)
      }
      let replica = try hub.clone(account.id, seed: 1_000_000 + seed * 8 + UInt64(number))
      replica.isLazy = !number.isMultiple(of: 2)
      return replica
    }
    for replica in replicas {
      let years = Int64.random(in: -10...10, using: &random)
      replica.clock.error = { years * 31_557_600_000 }
      try replica.sync(with: hub)
    }
  }

  /// Does so many things, then lets everybody sync until nothing is left to say.
  func run(_ steps: Int) throws {
    for _ in 0..<steps { try step() }
    try settle()
  }

  /// Everybody syncs over a good link, decides what is left to decide, and syncs again: what the
  /// last one says reaches the first.
  func settle() throws {
    for _ in 0..<2 {
      for replica in replicas {
        try sync(replica, TestLink())
        while let state = try replica.store.syncState(),
          !state.held.isEmpty || !state.refused.isEmpty
        {
          try decide(replica)
          try sync(replica, TestLink())
        }
      }
    }
    for replica in replicas { try sync(replica, TestLink()) }
  }

  private func step() throws {
    do {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<22: try sync(pick(replicas), badLink())
      case 22..<67: try work(pick(replicas))
      case 67..<77: try receive()
      case 77..<85: try move()
      case 85..<90: try regrant()
      case 90..<93: try erase()
      case 93..<96: try decide(pick(replicas))
      default: try arrange()
      }
    } catch is Refusal {
      return
    } catch let error as StoreError where error.isDomestic {
      return
    }
  }

  // MARK: Making things up

  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// A text that tells what wrote it.
  private func text() -> String {
    words += 1
    return "zqx\(words)q \(pick(["printer", "fire", "refund", "naïve", "北京"]))"
  }

  private func note(_ events: [Event]) {
    for event in events {
      guard let body = event.payload?.body else { continue }
      for word in body.canaries {
        canaries[word, default: []].append(
          Canary(ticket: event.header.subject, stream: event.header.stream))
      }
    }
  }

  /// One of the tickets that a desk holds.
  private func ticket(of store: Store) throws -> Identifier {
    let here = try tickets.filter { try store.ticket($0) != nil }
    guard !here.isEmpty else { throw StoreError.notMerged("nothing") }
    return pick(here)
  }

  private func badLink() -> TestLink {
    let link = TestLink()
    link.bytes = Int.random(in: 1...3_000, using: &random)
    if Bool.random(using: &random) { link.left = Int.random(in: 0...12, using: &random) }
    let odds = Int.random(in: 0...4, using: &random)
    link.isDuplicating = { [self] in Int.random(in: 0..<4, using: &random) < odds - 2 }
    return link
  }

  private func sync(_ replica: TestReplica, _ link: TestLink) throws {
    link.onSending = { [self] batch in check(batch, for: replica) }
    try replica.sync(with: hub, over: link)
  }

  // MARK: What replicas do

  private func work(_ replica: TestReplica) throws {
    let store = replica.store
    guard let actor = try? replica.actor else { return }
    if Int.random(in: 0..<6, using: &random) == 0 {
      try open(in: store, as: actor, clock: replica.clock)
      return
    }
    let id = try ticket(of: store)
    let ticket = try store.ticket(id)
    let isStaff = ticket.map { Policy.allows(actor, .seeInternals, ticket: $0) } ?? false
    var message = try replica.message(text())
    message.from = actor.account.contact
    if !isStaff {
      note(try store.perform(.receive(message), on: id, as: actor))
      return
    }
    if Int.random(in: 0..<8, using: &random) == 0 {
      try join(id, try self.ticket(of: store), in: store, as: actor)
      return
    }
    note(try store.perform(operation(message, on: ticket, by: actor), on: id, as: actor))
  }

  private func open(in store: Store, as actor: Actor, clock: TestClock) throws {
    let isStaff = actor.account.isStaff
    let contact = Contact(address: "p\(Int.random(in: 0..<4, using: &random))@acme.example")
    let queues = try store.queues()
    guard !queues.isEmpty else { return }
    let requester = isStaff ? try store.correspondent(contact, as: actor)?.id : actor.id
    let new = NewTicket(subject: text(), queue: pick(queues).id, requester: requester)
    let made = try store.create(new, as: actor)
    try remember(made.id, in: store)
  }

  private func operation(
    _ message: Message, on ticket: Ticket?, by actor: Actor
  ) throws -> TicketOperation {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return .reply(message, seen: ticket?.head)
    case 2, 3: return .note(message)
    case 4: return .set(.status, pick(Status.allCases).rawValue)
    case 5: return .set(.priority, pick(Priority.allCases).rawValue)
    case 6: return .set(.subject, text())
    case 7: return .set(.assignee, Bool.random(using: &random) ? actor.id.hex : nil)
    case 8: return .set(.custom("room"), text())
    case 9: return .tag(pick(["vip", "late"]))
    case 10: return .view
    default:
      return Bool.random(using: &random)
        ? .delete(nil, reason: text()) : .undelete(nil, reason: text())
    }
  }

  private func join(
    _ id: Identifier, _ other: Identifier, in store: Store, as actor: Actor
  ) throws {
    guard let ticket = try store.ticket(id), let other = try store.ticket(other) else { return }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: try store.merge(ticket, into: other, as: actor)
    case 1: try store.unmerge(ticket, as: actor)
    case 2: try store.link(.related, ticket, to: other, as: actor)
    default:
      let streams = Policy.streams(for: actor, ticket: ticket)
      let messages = try store.messages(of: ticket, streams: streams).filter { $0.message != nil }
      guard !messages.isEmpty else { return }
      let made = try store.split(
        ticket, messages: [pick(messages)], subject: text(), as: actor)
      try remember(made.id, in: store)
    }
  }

  private func decide(_ replica: TestReplica) throws {
    guard let state = try replica.store.syncState() else { return }
    if let held = state.held.first {
      try replica.store.resolveHeld(
        held.id, Bool.random(using: &random) ? .sendAnyway : .discard)
    } else if let refused = state.refused.first {
      try replica.store.resolveHeld(refused.id, .discard)
    }
  }

  // MARK: What happens at the hub

  private func receive() throws {
    let address = pick(["ann@example.org", "rita@example.org", "p1@acme.example"])
    let queue = pick(["Support", "Billing"])
    let ticket = try hub.receive(text(), in: queue, from: address)
    try remember(ticket.id, in: hub.store)
  }

  /// A ticket goes from one queue or requester to another.
  private func move() throws {
    let id = try ticket(of: hub.store)
    let operation: TicketOperation =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .set(.requester, try hub.store.account(named: pick(["root", "rita"]))?.id.hex)
      case 1: .set(.organization, try hub.store.organizations().first?.id.hex)
      case 2: .note(hub.desk.message(text()))
      default: .set(.queue, try pick(hub.store.queues()).id.hex)
      }
    note(try hub.store.perform(operation, on: id, as: hub.admin))
  }

  private func regrant() throws {
    let billing = try hub.desk.queue("Billing")
    let names =
      Bool.random(using: &random) ? ["carol", "dave"] : [pick(["alice", "carol", "dave", "rita"])]
    for name in names {
      guard let account = try hub.store.account(named: name) else { continue }
      let grant = Grant(role: .agent, queue: Bool.random(using: &random) ? billing : nil)
      if account.grants.contains(grant) {
        try hub.store.ungrant(grant, from: account, as: hub.admin)
      } else {
        try hub.store.grant(grant, to: account, as: hub.admin)
      }
    }
  }

  private func erase() throws {
    let id = try ticket(of: hub.store)
    guard let ticket = try hub.store.ticket(id) else { return }
    let messages = try hub.store.messages(
      of: ticket, streams: Set(EventStream.allCases), hidden: true)
    let scope: ErasureRequest.Scope =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .ticket(id)
      case 1: .person(address: "p1@acme.example")
      case 2 where !messages.isEmpty: .passage(pick(messages), pattern: "printer")
      default: messages.isEmpty ? .ticket(id) : .message(pick(messages))
      }
    let request = ErasureRequest(scope: scope, basis: "GDPR Art. 17", reason: "asked")
    try hub.store.erase(
      try hub.store.plan(request, as: hub.admin), for: request, as: hub.admin)
  }

  private func arrange() throws {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      try hub.store.define(
        .viewSet(SavedView(name: pick(["a", "b"]), query: "queue:Support is:unread")),
        as: hub.admin)
    case 1:
      try hub.store.define(
        .answerSet(CannedAnswer(name: "thanks", text: text())), as: hub.admin)
    case 2:
      guard let entry = try hub.store.organizations().first else { return }
      var organization = entry.organization
      organization.hasCompanyAccess.toggle()
      try hub.store.setOrganization(organization, id: entry.id, as: hub.admin)
    default:
      try hub.store.perform(
        .hold(reason: "court"), on: try ticket(of: hub.store), as: hub.admin)
      try hub.store.perform(
        .liftHold(reason: "over"), on: try ticket(of: hub.store), as: hub.admin)
    }
  }

  /// Notes a new ticket, and the canaries in it.
  private func remember(_ ticket: Identifier, in store: Store) throws {
    tickets.append(ticket)
    for entry in try store.threadIndex(of: try store.ticket(named: ticket.hex)).entries {
      guard let found = try store.entry(at: entry.position), let body = found.body else { continue }
      for word in body.json(origin: nil).canaries {
        canaries[word, default: []].append(Canary(ticket: ticket, stream: found.header.stream))
      }
    }
  }

  // MARK: What must not be

  /// Looks for canaries that leave the hub for an account that may not see them at that moment.
  private func check(_ batch: [Outgoing], for replica: TestReplica) {
    for case .event(let event) in batch {
      let words = (event.payload?.body ?? []).canaries
      for word in words where !mayHold(word, replica.account) {
        leaks.append("\(word) left for \(replica.account.short)")
      }
    }
  }

  /// Whether an account may hold a word, as things stand at the hub.
  func mayHold(_ word: String, _ account: Identifier) -> Bool {
    guard let places = canaries[word] else { return true }
    guard let account = try? hub.store.account(account), let actor = try? hub.store.actor(account)
    else { return false }
    return places.contains { canary in
      guard let ticket = try? hub.store.ticket(canary.ticket) else { return false }
      return Policy.streams(for: actor, ticket: ticket).contains(canary.stream)
    }
  }
}

extension StoreError {
  /// Whether the desk refuses with good reason what somebody tried at random.
  fileprivate var isDomestic: Bool {
    switch self {
    case .nameTaken, .alreadyMerged, .notMerged, .mergeIntoItself, .held, .nothingToErase, .stale,
      .unknownTicket, .unknownQueue, .notHeld:
      true
    default: false
    }
  }
}

import Store
import Sync
import Tickets

/// What the people of a history do at their copies.
extension SyncHistory {
  func work(_ replica: HistoryReplica) throws {
    let store = replica.store
    guard let actor = try? replica.actor else { return }
    if oneIn(6) {
      try open(in: store, as: actor, clock: replica.desk.clock)
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
    if oneIn(8) {
      try join(id, try self.ticket(of: store), in: store, as: actor)
      return
    }
    guard oneIn(8) else {
      note(try store.perform(operation(message, on: ticket, by: actor), on: id, as: actor))
      return
    }
    let word = word()
    try store.attaching([("log.txt", Array(word.utf8))]) { attachments in
      message.attachments = attachments
      for attachment in attachments { files[attachment.blob] = word }
      note(
        try store.perform(
          oneIn(2) ? .note(message) : .reply(message, seen: ticket?.head), on: id, as: actor))
    }
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

  func decide(_ replica: HistoryReplica) throws {
    guard let state = try replica.store.syncState() else { return }
    if let held = state.held.first {
      try replica.store.resolveHeld(
        held.id, Bool.random(using: &random) ? .sendAnyway : .discard)
    } else if let refused = state.refused.first {
      try replica.store.resolveHeld(refused.id, .discard)
    }
  }
}

/// Canaries.
extension SyncHistory {
  /// Notes a new ticket, and the canaries in it.
  func remember(_ ticket: Identifier, in store: Store) throws {
    tickets.append(ticket)
    for entry in try store.threadIndex(of: try store.ticket(named: ticket.hex)).entries {
      guard let found = try store.entry(at: entry.position), let body = found.body else { continue }
      note(body, in: Canary(ticket: ticket, stream: found.header.stream))
    }
  }

  /// Notes the canaries in events of tickets that are known.
  func note(_ events: [Event]) {
    for event in events {
      guard let kind = EventKind(rawValue: event.header.kind), let json = event.payload?.body,
        let body = try? EventBody(kind: kind, json: json)
      else { continue }
      note(body, in: Canary(ticket: event.header.subject, stream: event.header.stream))
    }
  }

  private func note(_ body: EventBody, in place: Canary) {
    let attached = body.message?.attachments.compactMap { files[$0.blob] } ?? []
    for word in body.json(origin: nil).canaries + attached {
      canaries[word, default: []].append(place)
    }
  }
}

internal import Database
package import Tickets

extension Store {
  /// Runs several writes as one: all of them are kept, or none.
  ///
  /// A batch within a batch is part of the outer one: a savepoint would make FTS5 write its
  /// pending words each time. So where an inner one fails after it wrote something, the outer one
  /// fails with the same error, even if its body went on.
  package func batch<Result>(_ body: () throws -> Result) throws -> Result {
    guard !database.isInTransaction else { return try innerBatch(body) }
    defer { batchFailure = nil }
    do {
      return try database.transaction(.immediate) {
        let result = try body()
        if let batchFailure { throw batchFailure }
        return result
      }
    } catch {
      // What was read in the meantime may never have been.
      definitions.forget()
      throw error
    }
  }

  private func innerBatch<Result>(_ body: () throws -> Result) throws -> Result {
    let before = database.totalChanges
    do {
      return try body()
    } catch {
      if database.totalChanges != before { batchFailure = batchFailure ?? error }
      throw error
    }
  }

  /// Opens a ticket.
  ///
  /// - Throws: ``Refusal`` where policy forbids it.
  package func create(_ new: NewTicket, as actor: Actor) throws -> Ticket {
    try batch {
      let id = newIdentifier()
      let drafts = try planner(for: actor).create(
        new, id: id, number: try nextNumber(), at: surroundings.now())
      try append(drafts, by: actor.id)
      return try known(id)
    }
  }

  /// Does one thing to a ticket, if policy allows it and it changes anything.
  ///
  /// - Returns: The events that were written.
  /// - Throws: ``Refusal``, or ``StoreError/stale(ticket:)`` where a reply's author had not seen
  ///   the newest message.
  @discardableResult
  package func perform(
    _ operation: TicketOperation, on id: Identifier, as actor: Actor
  ) throws -> [Event] {
    try batch {
      let ticket = try known(id)
      if case .reply(_, let seen?) = operation, seen != ticket.head {
        throw StoreError.stale(ticket: name(of: ticket))
      }
      return try append(try planner(for: actor).perform(operation, on: ticket), by: actor.id)
    }
  }

  /// Merges a ticket into another: its thread is shown there, and mail for it goes there.
  package func merge(_ source: Ticket, into target: Ticket, as actor: Actor) throws {
    guard source.id != target.id else {
      throw StoreError.mergeIntoItself(name(of: source))
    }
    try batch {
      for ticket in [source, target] {
        if let target = try known(ticket.id).mergedInto {
          throw StoreError.alreadyMerged(name(of: ticket), into: name(of: try known(target)))
        }
      }
      try append(try planner(for: actor).merge(source, into: target), by: actor.id)
    }
  }

  /// Undoes a merge.
  package func unmerge(_ source: Ticket, as actor: Actor) throws {
    try batch {
      guard let into = try known(source.id).mergedInto else {
        throw StoreError.notMerged(name(of: source))
      }
      try append(
        try planner(for: actor).unmerge(source, from: try known(into)), by: actor.id)
    }
  }

  /// Links two tickets, each to the other.
  package func link(
    _ kind: Link.Kind, _ ticket: Ticket, to other: Ticket, as actor: Actor
  ) throws {
    try batch {
      _ = try append(try planner(for: actor).link(kind, ticket, to: other), by: actor.id)
    }
  }

  /// Takes the links between two tickets away.
  package func unlink(_ ticket: Ticket, from other: Ticket, as actor: Actor) throws {
    try batch {
      _ = try append(try planner(for: actor).unlink(ticket, from: other), by: actor.id)
    }
  }

  /// Copies messages into a ticket of their own and hides them in this one.
  ///
  /// They are copied rather than moved because the new ticket may come to other eyes, and
  /// because undoing is then an undelete.
  /// - Returns: The new ticket.
  package func split(
    _ ticket: Ticket, messages: [ThreadMessage], subject: String?, as actor: Actor
  ) throws -> Ticket {
    try batch {
      let first = messages.first?.message
      let new = NewTicket(
        subject: subject ?? first?.subject ?? ticket.subject, queue: ticket.queue,
        status: .open, priority: ticket.priority, requester: ticket.requester,
        organization: ticket.organization, channel: ticket.channel,
        startedAt: first?.sentAt)
      if let refusal = Policy.refusal(actor, .change, ticket: ticket) { throw refusal }
      let made = try create(new, as: actor)
      try append(messages.compactMap { $0.copy(for: made.id) }, by: actor.id)
      for message in messages {
        try perform(
          .delete(message.reference, reason: "split into \(name(of: made))"), on: ticket.id,
          as: actor)
      }
      let split = OtherTicket(ticket: made.id, messages: messages.map(\.id))
      try append(
        [EventDraft(subject: ticket.id, stream: .internal, body: .split(split))], by: actor.id)
      try link(.splitInto, try known(ticket.id), to: made, as: actor)
      return try known(made.id)
    }
  }

  /// Writes down that an agent looked at a ticket: at most once in a quarter of an hour.
  package func recordView(of ticket: Ticket, by actor: Actor) throws {
    guard actor.account.isStaff, !isReadOnly else { return }
    let now = surroundings.now()
    let since = Timestamp(milliseconds: now.milliseconds - Store.viewInterval)
    guard try ticket.isUnread || !hasViewed(ticket.id, actor.id, since: since) else { return }
    try perform(.view, on: ticket.id, as: actor)
  }

  /// The accounts that a note speaks to by `@name`.
  package func mentions(in text: String) throws -> [Identifier] {
    var found: [Identifier] = []
    for name in MentionParser.names(in: text) {
      if let account = try account(named: name), !found.contains(account.id) {
        found.append(account.id)
      }
    }
    return found
  }

  /// What people call a ticket: its number, or a short name until it has one.
  package func name(of ticket: Ticket) -> String {
    ticket.number.map { "#\($0)" } ?? ticket.id.short
  }

  func planner(for actor: Actor) throws -> Planner {
    Planner(actor: actor, clock: try serviceClock())
  }

  /// A ticket that must be there.
  func known(_ id: Identifier) throws -> Ticket {
    guard let ticket = try ticket(id) else { throw StoreError.unknownTicket(id.hex) }
    return ticket
  }

  private func hasViewed(
    _ ticket: Identifier, _ actor: Identifier, since: Timestamp
  ) throws -> Bool {
    let statement = try database.statement(
      "SELECT header FROM event WHERE subject = ? ORDER BY position DESC LIMIT 50")
    try statement.bind(ticket)
    defer { statement.reset() }
    while try statement.step() {
      guard let header = try? EventHeader(parsing: statement.row.blob(0)) else { continue }
      guard header.time >= since else { return false }
      if header.kind == EventKind.view.rawValue, header.actor == actor { return true }
    }
    return false
  }

  /// A quarter of an hour, in milliseconds.
  private static let viewInterval: Int64 = 15 * 60 * 1_000
}

extension ThreadMessage {
  /// The event that says the same in another ticket.
  fileprivate func copy(for ticket: Identifier) -> EventDraft? {
    guard var copy = message else { return nil }
    copy.copyOf = id
    // The key of the original stays its own: an answer to it belongs to the old ticket.
    copy.messageID = nil
    let body: EventBody =
      switch kind {
      case .reply: .reply(copy)
      case .note: .note(copy)
      default: .message(copy)
      }
    return EventDraft(subject: ticket, stream: stream, body: body)
  }
}

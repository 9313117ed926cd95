/// Turns what somebody wants into events, if policy allows it: pure, and used by every front end.
package struct Planner: Sendable {
  private let actor: Actor
  private let clock: ServiceClock

  package init(actor: Actor, clock: ServiceClock) {
    self.actor = actor
    self.clock = clock
  }

  /// The events that open a ticket.
  ///
  /// - `number`: The ticket's number, where this desk hands them out.
  package func create(
    _ new: NewTicket, id: Identifier, number: Int?, at now: Timestamp
  ) throws(Refusal) -> [EventDraft] {
    if let refusal = Policy.refusal(actor, .create, queue: new.queue) { throw refusal }
    let created = TicketCreated(
      subject: new.subject, queue: new.queue, status: new.status, priority: new.priority,
      requester: new.requester, organization: new.organization, channel: new.channel,
      startedAt: new.startedAt, number: number, externalID: new.externalID)
    var drafts = [EventDraft(subject: id, stream: .public, body: .ticketCreated(created))]
    let due = clock.dueTimes(
      queue: new.queue, priority: new.priority, from: new.startedAt ?? now)
    if due != DueTimes(firstReply: nil, resolution: nil) {
      drafts.append(EventDraft(subject: id, stream: .internal, body: .dueTimes(due)))
    }
    for tag in new.tags {
      drafts.append(
        EventDraft(subject: id, stream: .internal, body: .tagAdded(TagChange(tag: tag))))
    }
    for (field, value) in new.fields {
      let change = FieldSet(field: field, before: nil, after: value)
      drafts.append(EventDraft(subject: id, stream: field.stream, body: .fieldSet(change)))
    }
    return drafts
  }

  /// The events that do one thing to a ticket; none where it would change nothing.
  package func perform(
    _ operation: TicketOperation, on ticket: Ticket
  ) throws(Refusal) -> [EventDraft] {
    if let refusal = Policy.refusal(actor, operation.deed, ticket: ticket) { throw refusal }
    guard !operation.isIdle(on: ticket) else { return [] }
    var drafts = [
      EventDraft(
        subject: ticket.id, stream: operation.stream, base: operation.base(on: ticket),
        body: operation.body(for: ticket))
    ]
    if let due = dueTimes(after: operation, on: ticket), due != ticket.dueTimes {
      drafts.append(EventDraft(subject: ticket.id, stream: .internal, body: .dueTimes(due)))
    }
    return drafts
  }

  /// The events that merge a ticket into another.
  package func merge(_ source: Ticket, into target: Ticket) throws(Refusal) -> [EventDraft] {
    try require(.change, source, target)
    return [
      EventDraft(
        subject: source.id, stream: .public, body: .merged(OtherTicket(ticket: target.id))),
      EventDraft(
        subject: target.id, stream: .public, body: .absorbed(OtherTicket(ticket: source.id))),
    ]
  }

  /// The events that undo a merge.
  package func unmerge(_ source: Ticket, from target: Ticket) throws(Refusal) -> [EventDraft] {
    try require(.change, source, target)
    return [
      EventDraft(
        subject: source.id, stream: .public, body: .unmerged(OtherTicket(ticket: target.id))),
      EventDraft(
        subject: target.id, stream: .public, body: .released(OtherTicket(ticket: source.id))),
    ]
  }

  /// The events that link two tickets, each to the other.
  package func link(
    _ kind: Link.Kind, _ ticket: Ticket, to other: Ticket
  ) throws(Refusal) -> [EventDraft] {
    try perform(.link(Link(kind: kind, ticket: other.id)), on: ticket)
      + perform(.link(Link(kind: kind.inverse, ticket: ticket.id)), on: other)
  }

  /// The events that take the links between two tickets away.
  package func unlink(_ ticket: Ticket, from other: Ticket) throws(Refusal) -> [EventDraft] {
    var drafts: [EventDraft] = []
    for link in ticket.links where link.ticket == other.id {
      drafts += try perform(.unlink(link), on: ticket)
    }
    for link in other.links where link.ticket == ticket.id {
      drafts += try perform(.unlink(link), on: other)
    }
    return drafts
  }

  private func require(_ deed: Deed, _ tickets: Ticket...) throws(Refusal) {
    for ticket in tickets {
      if let refusal = Policy.refusal(actor, deed, ticket: ticket) { throw refusal }
    }
  }

  /// The promises after a change of queue or priority, counted from the ticket's beginning.
  private func dueTimes(after operation: TicketOperation, on ticket: Ticket) -> DueTimes? {
    guard case .set(let field, let value?) = operation else { return nil }
    switch field {
    case .queue:
      guard let queue = Identifier(hex: value) else { return nil }
      return clock.dueTimes(queue: queue, priority: ticket.priority, from: ticket.createdAt)
    case .priority:
      guard let priority = Priority(rawValue: value) else { return nil }
      return clock.dueTimes(queue: ticket.queue, priority: priority, from: ticket.createdAt)
    default:
      return nil
    }
  }
}

extension NewTicket {
  /// The fields that are set after the creation, because not everybody may see them.
  fileprivate var fields: [(TicketField, String)] {
    var fields: [(TicketField, String)] = []
    if let assignee { fields.append((.assignee, assignee.hex)) }
    for (name, value) in custom.sorted(by: { $0.key < $1.key }) {
      fields.append((.custom(name), value))
    }
    return fields
  }
}

internal import Database
internal import Tickets

/// What a hub asks of an event about a ticket, as the ticket stands at the hub.
extension Store {
  /// Judges the creation of a ticket: by the desk's people in queues of theirs, or by a requester
  /// in their own name.
  func judgeCreation(_ event: Judgement, _ created: TicketCreated) throws {
    guard event.subject != .desk, try !isKnown(subject: event.subject) else {
      throw SubmissionFault.subjectExists
    }
    guard created.number == nil else { throw SubmissionFault.onlyAtHub(.ticketNumber) }
    guard try queues().contains(where: { $0.id == created.queue }) else {
      throw SubmissionFault.badValue("queue")
    }
    let actor = event.actor
    if let refusal = Policy.refusal(actor, .create, queue: created.queue) { throw refusal }
    if let requester = created.requester, try account(requester) == nil {
      throw SubmissionFault.badValue("requester")
    }
    if let organization = created.organization, try self.organization(organization) == nil {
      throw SubmissionFault.badValue("organization")
    }
    if let startedAt = created.startedAt { try checkClock(startedAt, earliest: .min) }
    guard !Policy.allows(actor, .seeInternals, queue: created.queue) else { return }
    guard created.requester == actor.id else { throw SubmissionFault.notAuthor }
    guard created.organization == nil || created.organization == actor.account.profile.organization
    else { throw SubmissionFault.badValue("organization") }
    guard created.status == .new else { throw SubmissionFault.badValue("status") }
    guard created.startedAt == nil, created.externalID == nil else {
      throw SubmissionFault.badValue("beginning")
    }
  }

  /// Judges anything else that is done to a ticket.
  ///
  /// Who may not see a ticket is told no more than where there is none.
  func judgeTicket(_ event: Judgement) throws {
    guard let deed = EventKind(rawValue: event.header.kind)?.deed,
      let ticket = try ticket(event.subject), Policy.allows(event.actor, .see, ticket: ticket)
    else { throw SubmissionFault.unknownSubject }
    if let refusal = Policy.refusal(event.actor, deed, ticket: ticket) { throw refusal }
    switch event.body {
    case .message(let message), .reply(let message), .note(let message):
      try judge(message, event, on: ticket)
    case .fieldSet(let change):
      try judge(change)
    case .linkAdded(let link), .linkRemoved(let link):
      try requireOther(link.ticket, .see, event)
    case .merged(let other), .unmerged(let other), .absorbed(let other), .released(let other),
      .split(let other):
      guard other.ticket != ticket.id else { throw SubmissionFault.badValue("ticket") }
      try requireOther(other.ticket, .change, event)
    default:
      break
    }
  }

  private func requireOther(_ id: Identifier, _ deed: Deed, _ event: Judgement) throws {
    guard let other = try ticket(id), Policy.allows(event.actor, deed, ticket: other) else {
      throw SubmissionFault.badValue("ticket")
    }
  }

  private func judge(_ message: Message, _ event: Judgement, on ticket: Ticket) throws {
    let actor = event.actor
    if let original = message.copyOf {
      try judge(copy: message, of: original, event)
      return
    }
    let isStaff = Policy.allows(actor, .seeInternals, ticket: ticket)
    if case .message = event.body {
      // The desk's people write down what customers say on the phone.
      guard !isStaff else { return }
      let own = [actor.account.contact.address] + actor.account.profile.addresses
      guard message.author == actor.id,
        own.map(Contact.key(of:)).contains(Contact.key(of: message.from.address))
      else { throw SubmissionFault.notAuthor }
      return
    }
    guard isStaff else {
      throw Refusal(deed: .reply, reason: .role([.requester]))
    }
    guard message.author == nil || message.author == actor.id else {
      throw SubmissionFault.notAuthor
    }
  }

  /// A split copies messages: each must be what its original says, and stay as hidden.
  private func judge(copy: Message, of original: Digest, _ event: Judgement) throws {
    guard let position = try position(of: original), let entry = try entry(at: position),
      entry.kind?.rawValue == event.header.kind, var message = entry.body?.message,
      let source = try ticket(entry.header.subject),
      Policy.streams(for: event.actor, ticket: source).contains(entry.header.stream),
      Policy.allows(event.actor, .change, ticket: source)
    else { throw SubmissionFault.noCopy }
    message.copyOf = original
    message.messageID = nil
    guard message == copy else { throw SubmissionFault.noCopy }
  }

  private func judge(_ change: FieldSet) throws {
    guard let value = change.after else {
      switch change.field {
      case .queue, .status, .priority: throw SubmissionFault.badValue(change.field.name)
      default: return
      }
    }
    let isValid =
      switch change.field {
      case .subject, .custom: true
      case .queue: try queues().contains { $0.id.hex == value }
      case .status: Status(rawValue: value) != nil
      case .priority: Priority(rawValue: value) != nil
      case .assignee, .requester: try Identifier(hex: value).flatMap { try account($0) } != nil
      case .organization: try Identifier(hex: value).flatMap { try organization($0) } != nil
      case .snooze, .due: Timestamp(value) != nil
      }
    guard isValid else { throw SubmissionFault.badValue(change.field.name) }
  }
}

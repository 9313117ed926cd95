/// A ticket came into being.
package struct TicketCreated: Hashable, Sendable, Codable {
  package var subject: String
  /// The queue's identifier.
  package var queue: Identifier
  package var status: Status
  package var priority: Priority
  /// The account of whoever asks.
  package var requester: Identifier?
  package var organization: Identifier?
  package var channel: Channel
  /// When the conversation began, where that was before it came to the desk.
  package var startedAt: Timestamp?
  /// The ticket's number, where the desk that made it hands out numbers itself.
  package var number: Int?
  /// The ticket's name in the system that it came from.
  package var externalID: String?

  package init(
    subject: String, queue: Identifier, status: Status = .new, priority: Priority = .normal,
    requester: Identifier?, organization: Identifier? = nil, channel: Channel,
    startedAt: Timestamp? = nil, number: Int? = nil, externalID: String? = nil
  ) {
    self.subject = subject
    self.queue = queue
    self.status = status
    self.priority = priority
    self.requester = requester
    self.organization = organization
    self.channel = channel
    self.startedAt = startedAt
    self.number = number
    self.externalID = externalID
  }

  private enum CodingKeys: String, CodingKey {
    case subject, queue, status, priority, requester, organization, channel, startedAt, number
    case externalID = "externalId"
  }
}

/// The hub gave a ticket its number.
package struct TicketNumbered: Hashable, Sendable, Codable {
  package var number: Int

  package init(number: Int) {
    self.number = number
  }
}

/// One field of a ticket got another value.
package struct FieldSet: Hashable, Sendable, Codable {
  /// The field; see ``TicketField``.
  package var field: TicketField
  /// The value that its author saw; nil for none.
  package var before: String?
  /// The new value; nil for none.
  package var after: String?

  package init(field: TicketField, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// A tag was put on a ticket or taken off.
package struct TagChange: Hashable, Sendable, Codable {
  package var tag: String

  package init(tag: String) {
    self.tag = tag
  }
}

/// Somebody follows a ticket, or no longer does.
package struct WatchChange: Hashable, Sendable, Codable {
  package var watcher: Contact
  /// Whether the requester's side sees it: a copy to somebody outside, as with a mail's Cc.
  package var isCopy: Bool

  package init(watcher: Contact, isCopy: Bool) {
    self.watcher = watcher
    self.isCopy = isCopy
  }
}

/// The other ticket of a merge, unmerge or split.
package struct OtherTicket: Hashable, Sendable, Codable {
  package var ticket: Identifier
  /// The messages that a split copied to the other ticket.
  package var messages: [Digest]?

  package init(ticket: Identifier, messages: [Digest]? = nil) {
    self.ticket = ticket
    self.messages = messages
  }
}

/// The times by which a ticket must be answered and solved, by the targets of that moment.
package struct DueTimes: Hashable, Sendable, Codable {
  package var firstReply: Timestamp?
  package var resolution: Timestamp?

  package init(firstReply: Timestamp?, resolution: Timestamp?) {
    self.firstReply = firstReply
    self.resolution = resolution
  }
}

/// Somebody looked at a ticket.
package struct Viewed: Hashable, Sendable, Codable {
  package init() {}
}

/// A ticket, or one message of it, was hidden or brought back.
package struct Deletion: Hashable, Sendable, Codable {
  /// The message's event; nil for the whole ticket.
  package var message: Digest?
  package var reason: String?

  package init(message: Digest? = nil, reason: String?) {
    self.message = message
    self.reason = reason
  }
}

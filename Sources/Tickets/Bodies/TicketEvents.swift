/// A ticket came into being.
package struct TicketCreated: Hashable, Sendable {
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
}

extension TicketCreated: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    subject = try json.required("subject")
    queue = try json.required("queue")
    status = try json.required("status")
    priority = try json.required("priority")
    requester = try json.optional("requester")
    organization = try json.optional("organization")
    channel = try json.required("channel")
    startedAt = try json.optional("startedAt")
    number = try json.optional("number")
    externalID = try json.optional("externalId")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("subject", subject)
    json.member("queue", queue)
    json.member("status", status)
    json.member("priority", priority)
    json.member("requester", requester)
    json.member("organization", organization)
    json.member("channel", channel)
    json.member("startedAt", startedAt)
    json.member("number", number)
    json.member("externalId", externalID)
  }
}

/// The hub gave a ticket its number.
package struct TicketNumbered: Hashable, Sendable {
  package var number: Int

  package init(number: Int) {
    self.number = number
  }
}

extension TicketNumbered: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    number = try json.required("number")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("number", number)
  }
}

/// One field of a ticket got another value.
package struct FieldSet: Hashable, Sendable {
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

extension FieldSet: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    field = try json.required("field")
    before = try json.optional("before")
    after = try json.optional("after")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("field", field)
    json.member("before", before)
    json.member("after", after)
  }
}

/// A tag was put on a ticket or taken off.
package struct TagChange: Hashable, Sendable {
  package var tag: String

  package init(tag: String) {
    self.tag = tag
  }
}

extension TagChange: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    tag = try json.required("tag")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("tag", tag)
  }
}

/// Somebody follows a ticket, or no longer does.
package struct WatchChange: Hashable, Sendable {
  package var watcher: Contact
  /// Whether the requester's side sees it: a copy to somebody outside, as with a mail's Cc.
  package var isCopy: Bool

  package init(watcher: Contact, isCopy: Bool) {
    self.watcher = watcher
    self.isCopy = isCopy
  }
}

extension WatchChange: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    watcher = try json.required("watcher")
    isCopy = try json.required("isCopy")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("watcher", watcher)
    json.member("isCopy", isCopy)
  }
}

/// The other ticket of a merge, unmerge or split.
package struct OtherTicket: Hashable, Sendable {
  package var ticket: Identifier
  /// The messages that a split copied to the other ticket.
  package var messages: [Digest]?

  package init(ticket: Identifier, messages: [Digest]? = nil) {
    self.ticket = ticket
    self.messages = messages
  }
}

extension OtherTicket: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    ticket = try json.required("ticket")
    messages = try json.optional("messages")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("ticket", ticket)
    json.member("messages", messages)
  }
}

/// The times by which a ticket must be answered and solved, by the targets of that moment.
package struct DueTimes: Hashable, Sendable {
  package var firstReply: Timestamp?
  package var resolution: Timestamp?

  package init(firstReply: Timestamp?, resolution: Timestamp?) {
    self.firstReply = firstReply
    self.resolution = resolution
  }
}

extension DueTimes: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    firstReply = try json.optional("firstReply")
    resolution = try json.optional("resolution")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("firstReply", firstReply)
    json.member("resolution", resolution)
  }
}

/// Somebody looked at a ticket.
package struct Viewed: Hashable, Sendable {
  /// Whether the agent left it as unread for whoever comes next.
  package var isUnread: Bool

  package init(isUnread: Bool = false) {
    self.isUnread = isUnread
  }
}

extension Viewed: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    isUnread = try json.optional("unread") ?? false
  }

  package func writeMembers(to json: inout JSONWriter) {
    if isUnread { json.member("unread", true) }
  }
}

/// A ticket, or one message of it, was hidden or brought back.
package struct Deletion: Hashable, Sendable {
  /// The message's event; nil for the whole ticket.
  package var message: Digest?
  package var reason: String?

  package init(message: Digest? = nil, reason: String?) {
    self.message = message
    self.reason = reason
  }
}

extension Deletion: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    message = try json.optional("message")
    reason = try json.optional("reason")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("message", message)
    json.member("reason", reason)
  }
}

package import Tickets

/// What a list shows of a ticket.
package struct TicketRow: Hashable, Sendable, Identifiable {
  package var id: Identifier
  /// As people call it: `#1042`, or `~k3f9` until the hub gives it a number.
  package var name: String
  package var subject: String
  /// The requester's name or address.
  package var requester: String
  package var organization: String?
  package var queue: String
  package var status: Status
  package var priority: Priority
  /// The short name of the agent who has it.
  package var assignee: String?
  /// Whether that is whoever sits here.
  package var isMine = false
  package var tags: [String] = []
  package var createdAt: Timestamp
  package var updatedAt: Timestamp
  /// The earliest promise that is not kept yet.
  package var dueAt: Timestamp?
  package var snoozedUntil: Timestamp?
  package var messageCount = 0
  package var hasAttachments = false
  package var isUnread = false
  /// Whether two people set a field at the same time.
  package var hasConflict = false
  /// Whether something of it has not reached the hub yet.
  package var isUnsent = false
  /// Whether a draft waits for being sent.
  package var hasDraft = false
  package var isDeleted = false

  package init(
    id: Identifier, name: String, subject: String, requester: String, queue: String,
    status: Status = .open, priority: Priority = .normal, assignee: String? = nil,
    createdAt: Timestamp, updatedAt: Timestamp
  ) {
    self.id = id
    self.name = name
    self.subject = subject
    self.requester = requester
    self.queue = queue
    self.status = status
    self.priority = priority
    self.assignee = assignee
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}

package import Tickets

/// What a list shows of a ticket, read without unpacking its whole state.
package struct ListedTicket: Hashable, Sendable {
  package let id: Identifier
  package let number: Int?
  package let subject: String
  package let requester: Identifier?
  package let organization: Identifier?
  package let queue: Identifier
  package let status: Status
  package let priority: Priority
  package let assignee: Identifier?
  package let tags: [String]
  package let createdAt: Timestamp
  package let updatedAt: Timestamp
  package let dueAt: Timestamp?
  package let snoozedUntil: Timestamp?
  package let messageCount: Int
  package let hasAttachments: Bool
  package let isUnread: Bool
  package let hasConflict: Bool
  package let isDeleted: Bool
  /// Whether something of it has no place in the hub's order yet.
  package let isUnsent: Bool
  /// The place in the list that it was read for.
  package let key: ListKey

  /// What people call the ticket.
  package var name: String { number.map { "#\($0)" } ?? id.short }
}

extension ListedTicket {
  /// What a list would have shown of a state of the past, which stands in no list.
  ///
  /// It counts as read and sent: who looked since, and what the hub has, is of now.
  package init(past ticket: Ticket) {
    self.init(
      id: ticket.id, number: ticket.number, subject: ticket.subject, requester: ticket.requester,
      organization: ticket.organization, queue: ticket.queue, status: ticket.status,
      priority: ticket.priority, assignee: ticket.assignee, tags: ticket.tags,
      createdAt: ticket.createdAt, updatedAt: ticket.updatedAt, dueAt: ticket.nextDue,
      snoozedUntil: ticket.snoozedUntil, messageCount: ticket.messageCount,
      hasAttachments: ticket.attachmentCount > 0, isUnread: false,
      hasConflict: !ticket.conflicts.isEmpty, isDeleted: ticket.deletion != nil, isUnsent: false,
      key: ListKey(values: [], position: 0))
  }
}

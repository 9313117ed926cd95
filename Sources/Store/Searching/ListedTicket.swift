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

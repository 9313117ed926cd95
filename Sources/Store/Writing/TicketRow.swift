internal import Database
internal import Tickets

/// A ticket as its table keeps it: what stands in the columns beside its position and its state.
struct TicketRow {
  /// What stands in each of ``columns``.
  let values: [DatabaseValue]

  /// The columns in the order of ``values``.
  static let columns = [
    "id", "short", "number", "external", "queue", "status", "priority", "assignee",
    "requester", "organization", "subject", "tags", "created", "updated", "due", "snoozed",
    "unread",
    "listed", "deleted", "conflict", "held", "messages", "notes", "attachments",
  ]

  init(_ ticket: Ticket) {
    let columns: [any DatabaseConvertible] = [
      ticket.id, ticket.number == nil ? ticket.id.short : "", ticket.number, ticket.externalID,
      ticket.queue, ticket.status.code, ticket.priority.rank,
      ticket.assignee, ticket.requester, ticket.organization, ticket.subject,
      ticket.tags.isEmpty ? nil : ticket.tags.joined(separator: "\n"), ticket.createdAt,
      ticket.updatedAt, ticket.nextDue, ticket.snoozedUntil, ticket.isUnread, ticket.isListed,
      ticket.deletion != nil, !ticket.conflicts.isEmpty, ticket.isHeld, ticket.messageCount,
      ticket.noteCount, ticket.attachmentCount,
    ]
    values = columns.map(\.databaseValue)
  }

  /// The columns, by their place in ``columns``, in which the row differs from an older one.
  func changes(since old: TicketRow) -> [Int] {
    values.indices.filter { values[$0] != old.values[$0] }
  }

  /// The statement that writes a new row: its position and state, then ``values``.
  static let insertion: String = {
    let names = (["position", "state"] + columns).joined(separator: ", ")
    let marks = repeatElement("?", count: columns.count + 2).joined(separator: ", ")
    return "INSERT INTO ticket (\(names)) VALUES (\(marks))"
  }()

  /// The statement that writes the state and some columns of a row: their values, then its
  /// position.
  static func update(of changes: [Int]) -> String {
    let assignments = (["state"] + changes.map { columns[$0] }).map { "\($0) = ?" }
    return "UPDATE ticket SET \(assignments.joined(separator: ", ")) WHERE position = ?"
  }
}

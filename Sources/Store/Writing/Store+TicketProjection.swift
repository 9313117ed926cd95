internal import Database
internal import Tickets

extension Store {
  /// Folds one event into its ticket, and writes what changed apart from the ticket's own row.
  ///
  /// - `open`: The ticket of the event before; whoever folds the last event closes it.
  /// - `findings`: By what the event is found, where that is worked out already.
  func projectTicket(
    _ entry: LogEntry, at position: Int64, into open: inout OpenTicket?, _ findings: Findings?
  ) throws {
    if open?.ticket.id != entry.header.subject {
      try close(&open)
      open = try openTicket(entry.header.subject)
    }
    if entry.kind == .ticketCreate {
      guard open == nil, let ticket = Ticket(creation: entry) else { return }
      open = OpenTicket(position: position, before: nil, ticket: ticket)
    } else {
      guard let row = open?.position else { return }
      open?.ticket.apply(entry)
      try projectMessage(entry, of: row, at: position)
    }
    try index(findings ?? Findings(entry.body), at: position)
  }

  /// Writes the row of a ticket whose events are folded, or keeps it for the end of a bulk write.
  func close(_ open: inout OpenTicket?) throws {
    guard let done = open else { return }
    open = nil
    if backlog != nil {
      backlog?.keep(done)
    } else {
      try save(done.ticket, before: done.before, at: done.position)
    }
  }

  private func openTicket(_ id: Identifier) throws -> OpenTicket? {
    if let open = backlog?.ticket(id) { return open }
    return try storedTicket(id).map { position, ticket in
      OpenTicket(position: position, before: ticket, ticket: ticket)
    }
  }

  /// A ticket's state and its row; nil where the desk does not hold it.
  func storedTicket(_ id: Identifier) throws -> (position: Int64, ticket: Ticket)? {
    if let open = backlog?.ticket(id) { return (open.position, open.ticket) }
    return try database.first("SELECT position, state FROM ticket WHERE id = ?", id) { row in
      (row.int64(0), try row.withBlob(1) { try StateCoding.decode(Ticket.self, from: $0) })
    }
  }

  /// Adds the row of a message, or hides and shows one.
  private func projectMessage(_ entry: LogEntry, of ticket: Int64, at position: Int64) throws {
    switch entry.body {
    case .deleted(let deletion):
      try setHidden(true, deletion.message)
    case .undeleted(let deletion):
      try setHidden(false, deletion.message)
    default:
      guard entry.kind?.isMessage == true else { return }
      let message = entry.body?.message
      try database.run(
        "INSERT INTO message (position, ticket, stream, author, sent) VALUES (?, ?, ?, ?, ?)",
        position, ticket, Int(entry.header.stream.rawValue), message?.author,
        message?.sentAt ?? entry.header.time)
    }
  }

  private func setHidden(_ isHidden: Bool, _ message: Digest?) throws {
    guard let message else { return }
    try database.run(
      "UPDATE message SET hidden = ? WHERE position = (SELECT position FROM event WHERE id = ?)",
      isHidden, message)
  }

  /// Writes a ticket's row, its tags and the counts that it is part of.
  func save(_ ticket: Ticket, before: Ticket?, at position: Int64) throws {
    let formerViews = before == nil ? [] : try viewsFinding(position)
    try saveRow(of: ticket, before: before, at: position)
    try saveTags(ticket.tags, before: before?.tags ?? [], of: position)
    try count(ticket, before: before)
    try count(ticket, in: try viewsFinding(position), before: before, in: formerViews)
  }

  /// Takes a ticket's row away with its tags, and out of the counts that it is part of.
  func remove(_ ticket: Ticket, at position: Int64) throws {
    for view in try viewsFinding(position) {
      try addToView(view, -1, isUnread: ticket.isUnread)
    }
    try saveTags([], before: ticket.tags, of: position)
    try count(nil, before: ticket)
    try database.run("DELETE FROM message WHERE ticket = ?", position)
    try database.run("DELETE FROM ticket WHERE position = ?", position)
  }

  /// Writes a new row, or of a known one the columns that changed: SQLite writes every index anew
  /// of which a column is set, changed or not.
  private func saveRow(of ticket: Ticket, before: Ticket?, at position: Int64) throws {
    let row = TicketRow(ticket)
    let state = DatabaseValue.blob(StateCoding.encode(ticket))
    guard let before else {
      try database.run(TicketRow.insertion, arguments: [.integer(position), state] + row.values)
      return
    }
    guard ticket != before else { return }
    let changes = row.changes(since: TicketRow(before))
    try database.run(
      TicketRow.update(of: changes),
      arguments: [state] + changes.map { row.values[$0] } + [.integer(position)])
  }

  private func saveTags(_ tags: [String], before: [String], of position: Int64) throws {
    guard tags != before else { return }
    for tag in before where !tags.contains(tag) {
      try database.run("DELETE FROM ticket_tag WHERE tag = ? AND ticket = ?", tag, position)
    }
    for tag in tags where !before.contains(tag) {
      try database.run("INSERT INTO ticket_tag (tag, ticket) VALUES (?, ?)", tag, position)
    }
  }

  /// Moves a ticket from one count to another, so that nobody ever has to count.
  private func count(_ ticket: Ticket?, before: Ticket?) throws {
    let old = before.flatMap(CountKey.init)
    let new = ticket.flatMap(CountKey.init)
    guard old != new else { return }
    if let old { try add(-1, to: old) }
    if let new { try add(1, to: new) }
  }

  private func add(_ change: Int, to key: CountKey) throws {
    try database.run(
      """
      INSERT INTO queue_count (queue, status, total, unread) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (queue, status) DO UPDATE SET total = total + ?3, unread = unread + ?4
      """, key.queue, key.status.code, change, key.isUnread ? change : 0)
    if change < 0 {
      try database.run(
        "DELETE FROM queue_count WHERE queue = ? AND status = ? AND total = 0", key.queue,
        key.status.code)
    }
  }
}

/// Which count a ticket is part of; none while it is out of sight.
private struct CountKey: Equatable {
  let queue: Identifier
  let status: Status
  let isUnread: Bool

  init?(_ ticket: Ticket) {
    guard ticket.isListed else { return nil }
    queue = ticket.queue
    status = ticket.status
    isUnread = ticket.isUnread
  }
}

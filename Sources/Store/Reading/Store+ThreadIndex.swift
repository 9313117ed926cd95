internal import Database
package import Tickets

extension Store {
  /// The index of a ticket's thread and of those merged into it.
  ///
  /// - `known`: The index as it was read before; only what came since is read again.
  package func threadIndex(
    of ticket: Ticket, extending known: ThreadIndex? = nil
  ) throws -> ThreadIndex {
    let family = try family(of: ticket)
    var index = known ?? ThreadIndex()
    // After an unmerge some of what was read belongs here no more.
    if !Set(index.read.keys).isSubset(of: family) { index = ThreadIndex() }
    for id in family {
      let last = index.read[id] ?? 0
      let entries = try threadEntries(of: id, after: last)
      index.read[id] = entries.map(\.position).max() ?? last
      // Of a merged ticket the messages count, and not what was done about it.
      index.insert(id == ticket.id ? entries : entries.filter(\.kind.isMessage))
    }
    return index
  }

  /// The event at a place in the log, as it counts now.
  package func entry(at position: Int64) throws -> LogEntry? {
    let found = try database.first(
      """
      SELECT event.id, event.header, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position WHERE event.position = ?
      """, position
    ) { ($0.digest(0) ?? .zero, $0.blob(1), $0.optionalBlob(2)) }
    return try found.map { id, header, body in
      try entry(position: position, id: id, header: header, body: body)
    }
  }

  /// Where in the log an event lies; nil where the desk does not hold it.
  package func position(of event: Digest) throws -> Int64? {
    try database.int64("SELECT position FROM event WHERE id = ?", event)
  }

  /// The end of a ticket's thread by arrival, and of those merged into it, in the thread's order.
  ///
  /// It costs the same however long the thread is. What arrived earlier is not in it, though it may
  /// have been sent later.
  /// - `count`: How many events of each ticket.
  package func threadTail(of ticket: Ticket, count: Int) throws -> [ThreadIndex.Entry] {
    var tail = ThreadIndex()
    for id in try family(of: ticket) {
      let entries = try threadEntries(
        of: id, "event.position > 0 ORDER BY event.position DESC LIMIT ?", Int64(count))
      tail.insert(id == ticket.id ? entries : entries.filter(\.kind.isMessage))
    }
    return tail.entries
  }

  private func threadEntries(
    of ticket: Identifier, after last: Int64
  ) throws -> [ThreadIndex.Entry] {
    try threadEntries(of: ticket, "event.position > ? ORDER BY event.position", last)
  }

  /// - `part`: Which of the ticket's events, in what order, with one value.
  private func threadEntries(
    of ticket: Identifier, _ part: String, _ value: Int64
  ) throws -> [ThreadIndex.Entry] {
    var entries: [ThreadIndex.Entry] = []
    var kinds = KindNames()
    try database.query(
      """
      SELECT event.position, event.header, message.sent FROM event
      LEFT JOIN message ON message.position = event.position
      WHERE event.subject = ? AND \(part)
      """, ticket, value
    ) { row in
      let position = row.int64(0)
      let sent = row.optionalInt64(2).map { Timestamp(milliseconds: $0) }
      try row.withBlob(1) { bytes in
        // Checked in full when the event itself is read: a thread may have ten thousand of them.
        guard let header = HeaderGlance(bytes) else {
          throw StoreError.damagedEvent(position: position)
        }
        guard let kind = kinds.kind(named: header.kind) else { return }
        entries.append(
          ThreadIndex.Entry(
            position: position, kind: kind, stream: header.stream, actor: header.actor,
            time: sent ?? header.time, ticket: ticket))
      }
    }
    return entries
  }
}

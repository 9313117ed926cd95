internal import Database
package import Tickets

extension Store {
  /// Folds a ticket's or account's events anew, after some of them changed what they say.
  func refold(_ subject: Identifier) throws {
    try writeBacklog()
    if let known = try storedTicket(subject) {
      let folded = try fold(subject, into: nil as Ticket?) { ticket, entry in
        guard ticket != nil else {
          ticket = Ticket(creation: entry)
          return
        }
        ticket?.apply(entry)
      }
      if let folded { try save(folded, before: known.ticket, at: known.position) }
    } else if let known = try storedAccount(subject) {
      let folded = try fold(subject, into: Account(id: subject)) { $0.apply($1) }
      try save(folded, before: known.account, at: known.position)
    }
  }

  /// A ticket as it stood at a moment, by its events' own clocks.
  ///
  /// - Returns: nil if there was no such ticket yet.
  package func ticket(_ id: Identifier, at moment: Timestamp) throws -> Ticket? {
    try fold(id, into: nil as Ticket?) { ticket, entry in
      guard entry.header.time <= moment else { return }
      guard ticket != nil else {
        ticket = Ticket(creation: entry)
        return
      }
      ticket?.apply(entry)
    }
  }

  private func fold<State>(
    _ subject: Identifier, into start: State, _ apply: (inout State, LogEntry) -> Void
  ) throws -> State {
    var state = start
    let sql = """
      SELECT event.position, event.id, event.header, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position
      WHERE event.subject = ? AND \(Schema.counts) ORDER BY \(Schema.order)
      """
    try database.query(sql, subject) { row in
      let entry = try entry(
        position: row.int64(0), id: row.digest(1) ?? .zero, header: row.blob(2),
        body: row.optionalBlob(3))
      apply(&state, entry)
    }
    return state
  }
}

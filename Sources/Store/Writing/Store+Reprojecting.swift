internal import Database
internal import Tickets

/// Projecting again what came out of order.
///
/// It is done within ``countingViewsOnce(_:)``. Between ``unproject(_:)`` and ``reproject(_:)`` events of the subject may be added, taken away,
/// or change what they say.
extension Store {
  /// Takes everything that the events of a subject say out of the projections.
  ///
  /// - `newcomer`: An event that is in the log already, and not in the projections.
  func unproject(_ subject: Identifier, except newcomer: Int64? = nil) throws {
    definitions.forget()
    try writeBacklog()
    if let (position, ticket) = try storedTicket(subject) {
      try forEachEntry(of: subject) { entry, position in
        if position != newcomer { _ = try unindex(entry.body, at: position) }
      }
      try remove(ticket, at: position)
    } else if let (position, account) = try storedAccount(subject) {
      try remove(account, at: position)
    } else if subject == .desk {
      postponeRecount()
      try database.run(
        "DELETE FROM definition WHERE kind <> ?", DefinitionKind.breach.rawValue)
    } else {
      postponeRecount()
      try database.run(
        """
        DELETE FROM organization_domain
        WHERE organization = (SELECT position FROM organization WHERE id = ?)
        """, subject)
      try database.run("DELETE FROM organization WHERE id = ?", subject)
      try database.run("DELETE FROM queue WHERE id = ?", subject)
      try database.run(
        "DELETE FROM definition WHERE kind = ? AND name = ?", DefinitionKind.breach.rawValue,
        subject.hex)
    }
  }

  /// Projects all events of a subject, in canonical order.
  func reproject(_ subject: Identifier) throws {
    var open: OpenTicket?
    try forEachEntry(of: subject) { entry, position in
      try project(entry, at: position, into: &open)
    }
    try close(&open)
  }

  /// Goes through the events of a subject that count, in canonical order.
  func forEachEntry(
    of subject: Identifier, _ body: (LogEntry, Int64) throws -> Void
  ) throws {
    // Read before the body runs, because it writes and may ask the same of another subject.
    let positions = try database.all(
      """
      SELECT event.position FROM event
      WHERE event.subject = ? AND \(Schema.counts) ORDER BY \(Schema.order)
      """, subject
    ) { $0.int64(0) }
    for position in positions {
      guard let entry = try entry(at: position) else { continue }
      try body(entry, position)
    }
  }
}

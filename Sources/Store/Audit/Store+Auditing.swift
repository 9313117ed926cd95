internal import Database
package import Tickets

extension Store {
  /// The events that pass a filter, the newest first, until the reader has enough.
  ///
  /// - `start`: Only events before this position; nil to begin with the newest.
  /// - `body`: Given each entry; false ends it.
  /// Throws ``Refusal`` where policy forbids reading this part of the log.
  package func audit(
    _ filter: AuditFilter, as actor: Actor, before start: Int64? = nil,
    each body: (AuditEntry) throws -> Bool
  ) throws {
    try requireAudit(of: filter.subject, actor)
    let condition = filter.subject == nil ? "?1 IS NULL" : "subject = ?1"
    let statement = try database.statement(
      """
      SELECT position, seq, id, header FROM event
      WHERE \(condition) AND position < ?2 ORDER BY position DESC
      """)
    try statement.bind(filter.subject, start ?? .max)
    defer { statement.reset() }
    while try statement.step() {
      let row = statement.row
      let position = row.int64(0)
      guard let header = try? EventHeader(parsing: row.blob(3)) else {
        throw StoreError.damagedEvent(position: position)
      }
      guard filter.passes(header), let id = row.digest(2) else { continue }
      guard try isInQueue(header.subject, filter.queue) else { continue }
      let entry = try auditEntry(
        position, seq: row.optionalInt64(1) ?? position, id: id, header: header)
      guard try body(entry) else { return }
    }
  }

  private func requireAudit(of subject: Identifier?, _ actor: Actor) throws {
    if let ticket = try subject.flatMap({ try ticket($0) }) {
      if let refusal = Policy.refusal(actor, .audit, ticket: ticket) { throw refusal }
    } else {
      try require(.auditDesk, actor)
    }
  }

  private func isInQueue(_ subject: Identifier, _ queue: Identifier?) throws -> Bool {
    guard let queue else { return true }
    return try database.value(
      "SELECT 1 FROM ticket WHERE id = ? AND queue = ?", subject, queue) != nil
  }

  private func auditEntry(
    _ position: Int64, seq: Int64, id: Digest, header: EventHeader
  ) throws -> AuditEntry {
    let own = try database.first(
      "SELECT body FROM payload WHERE position = ?", position
    ) { $0.blob(0) }
    let kind = EventKind(rawValue: header.kind)
    let json = try own ?? maskedBody(of: position)
    let body = kind.flatMap { kind in json.flatMap { try? EventBody(kind: kind, json: $0) } }
    let eraser = own == nil ? try eraser(of: position) : nil
    return AuditEntry(
      seq: seq, position: position, id: id, at: header.time, actor: header.actor, kind: header.kind,
      stream: header.stream, subject: header.subject, body: body, isErased: own == nil,
      previous: try previousBody(of: header, kind),
      origin: json.flatMap { EventBody.origin(ofJSON: $0) },
      erasure: eraser?.erasure, eraser: eraser?.actor, erasedAt: eraser?.at)
  }

  /// The erasure that destroyed a payload, who did it and when; nil while the payload is there.
  package func eraser(
    of position: Int64
  ) throws -> (erasure: Erasure, actor: Identifier, at: Timestamp)? {
    let found = try database.first(
      """
      SELECT event.header, payload.body FROM erasure
      JOIN event ON event.position = erasure.by
      JOIN payload ON payload.position = erasure.by WHERE erasure.position = ?
      """, position
    ) { ($0.blob(0), $0.blob(1)) }
    guard let (header, body) = found, let facts = try? EventHeader(parsing: header),
      case .erased(let erasure) = try? EventBody(kind: .erase, json: body)
    else { return nil }
    return (erasure, facts.actor, facts.time)
  }

  /// What the base of an event said, where it was of the same kind: the state before.
  private func previousBody(of header: EventHeader, _ kind: EventKind?) throws -> EventBody? {
    guard let kind, kind != .set, let base = header.base else { return nil }
    let found = try database.first(
      """
      SELECT event.position, event.header, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position WHERE event.id = ?
      """, base
    ) { ($0.int64(0), $0.blob(1), $0.optionalBlob(2)) }
    guard let (position, bytes, body) = found, let before = try? EventHeader(parsing: bytes),
      before.kind == header.kind
    else { return nil }
    let json = try body ?? maskedBody(of: position)
    return json.flatMap { try? EventBody(kind: kind, json: $0) }
  }
}

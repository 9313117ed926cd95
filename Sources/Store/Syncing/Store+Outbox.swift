internal import Database
package import Tickets

/// What a replica has not brought to its hub yet, for people.
extension Store {
  /// How this desk stands with its hub; nil where it has none.
  package func syncState() throws -> RemoteState? {
    guard let remote = try remote() else { return nil }
    let waiting = try database.int64(
      """
      SELECT count(*) FROM event INDEXED BY event_unsent
      LEFT JOIN outbox ON outbox.position = event.position
      WHERE event.seq IS NULL AND \(Store.isToBeSent)
      """)
    let kept = try entries(
      "outbox.state IN (\(OutboxState.held.rawValue), \(OutboxState.refused.rawValue))")
    return RemoteState(
      remote: remote, waiting: Int(waiting ?? 0), held: kept.filter(\.isHeld),
      refused: kept.filter { !$0.isHeld })
  }

  /// All events that have no place in the hub's order, the oldest first; what was discarded is
  /// left out.
  package func outbox() throws -> [OutboxEntry] {
    try entries("ifnull(outbox.state, 0) <> \(OutboxState.withdrawn.rawValue)")
  }

  /// What an event of this desk's own waits for; nil where it has a place in the hub's order.
  package func waiting(at position: Int64) throws -> OutboxEntry.State? {
    try entries("event.position = ?", position).first?.state
  }

  /// Decides about a held reply, or puts a refused event out of sight.
  ///
  /// What is discarded leaves its header alone, because the hub follows the chain of headers.
  /// Throws ``StoreError/notHeld`` where the event waits for no decision.
  package func resolveHeld(_ event: Digest, _ decision: HeldDecision) throws {
    try batch {
      let found = try entries("event.id = ?", event).first
      switch (found?.state, decision) {
      case (.held, .sendAnyway):
        try setOutbox(found?.position ?? 0, .anyway)
      case (.held, .discard):
        try setOutbox(found?.position ?? 0, .withdrawn)
      case (.refused, .discard):
        try setOutbox(found?.position ?? 0, .withdrawn, isTold: true)
        try destroyContent(ofOwn: found?.position ?? 0)
      default:
        throw StoreError.notHeld
      }
    }
  }

  private func entries(
    _ condition: String, _ values: any DatabaseConvertible...
  ) throws -> [OutboxEntry] {
    var entries: [OutboxEntry] = []
    try database.query(
      """
      SELECT event.position, event.id, event.header, payload.body, outbox.state, outbox.reason,
        outbox.head
      FROM event INDEXED BY event_unsent
      LEFT JOIN payload ON payload.position = event.position
      LEFT JOIN outbox ON outbox.position = event.position
      WHERE event.seq IS NULL AND \(condition) ORDER BY event.position
      """, arguments: values.map(\.databaseValue)
    ) { row in
      let entry = try entry(
        position: row.int64(0), id: row.digest(1) ?? .zero, header: row.blob(2),
        body: row.optionalBlob(3))
      entries.append(
        OutboxEntry(
          position: row.int64(0), id: entry.id, subject: entry.header.subject,
          kind: entry.header.kind, at: entry.header.time, state: OutboxEntry.State(row),
          body: entry.body))
    }
    return entries
  }
}

extension OutboxEntry {
  fileprivate var isHeld: Bool {
    if case .held = state { true } else { false }
  }
}

extension OutboxEntry.State {
  /// The columns 4 to 6 of the outbox's rows.
  fileprivate init(_ row: borrowing Row) {
    self =
      switch row.optionalInt(4).flatMap(OutboxState.init) {
      case .held: .held(head: row.digest(6))
      case .anyway: .anyway
      case .refused: .refused(reason: row.text(5))
      case .withdrawn, nil: .waiting
      }
  }
}

internal import Database
package import Tickets

/// Where one erasure has been carried out, and where not yet.
package struct ErasureReceipts: Sendable, Hashable {
  /// The event that erased.
  package let event: Digest
  package let seq: Int64
  package let at: Timestamp
  /// The copies that confirmed it, and when.
  package let confirmed: [(peer: Peer, at: Timestamp)]
  /// The copies that may still hold what was erased.
  package let missing: [Peer]

  package static func == (left: ErasureReceipts, right: ErasureReceipts) -> Bool {
    left.event == right.event && left.missing == right.missing
      && left.confirmed.map(\.peer) == right.confirmed.map(\.peer)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(event) }
}

extension Store {
  /// The erasures of this hub's log, the newest first, with the copies that carried them out.
  ///
  /// A copy that came after an erasure never held what went, and is not among them.
  ///
  /// - Throws: ``Refusal`` for whoever may not read the desk's log.
  package func erasureReceipts(as actor: Actor) throws -> [ErasureReceipts] {
    try require(.auditDesk, actor)
    let peers = Dictionary(uniqueKeysWithValues: try self.peers().map { ($0.replica, $0) })
    let erasures = try database.all(
      """
      SELECT event.id, event.seq, event.header FROM event
      WHERE position IN (SELECT by FROM erasure) ORDER BY event.seq DESC
      """
    ) { row in
      (row.digest(0) ?? .zero, row.int64(1), try? EventHeader(parsing: row.blob(2)))
    }
    return try erasures.map { id, seq, header in
      var told: [(peer: Peer, at: Timestamp)] = []
      try database.query("SELECT replica, at FROM receipt WHERE seq = ? ORDER BY at", seq) { row in
        guard let replica = row.identifier(0), let peer = peers[replica] else { return }
        told.append((peer, Timestamp(milliseconds: row.int64(1))))
      }
      return ErasureReceipts(
        event: id, seq: seq, at: header?.time ?? Timestamp(milliseconds: 0), confirmed: told,
        missing: peers.values.filter { $0.cursor < seq }.sorted { $0.seen < $1.seen })
    }
  }
}

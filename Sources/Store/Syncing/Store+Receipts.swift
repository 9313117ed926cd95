internal import Database
package import Tickets

extension Store {
  /// The erasures of this hub and what its replicas say of them, the newest first.
  ///
  /// A replica confirms when it comes and says that it carried out everything up to some place: in
  /// its database, search index, files and drafts.
  /// Throws ``Refusal`` where the actor may not read the desk's log.
  package func receipts(as actor: Actor) throws -> [ErasureReceipt] {
    try require(.auditDesk, actor)
    let peers = try peers()
    return try erasures().map { erasure in
      let confirmed = try confirmations(of: erasure.seq)
      let replicas = peers.map { peer in
        ErasureReceipt.Replica(peer: peer, confirmedAt: confirmed[peer.replica])
      }
      return ErasureReceipt(
        seq: erasure.seq, request: erasure.request, at: erasure.at, actor: erasure.actor,
        payloads: erasure.payloads, replicas: replicas)
    }
  }

  /// When each replica confirmed what stands at a place in the order.
  private func confirmations(of seq: Int64) throws -> [Identifier: Timestamp] {
    var found: [Identifier: Timestamp] = [:]
    try database.query("SELECT replica, at FROM receipt WHERE seq = ?", seq) { row in
      if let replica = row.identifier(0) { found[replica] = Timestamp(milliseconds: row.int64(1)) }
    }
    return found
  }

  /// The erasures, each with its last event, the newest first.
  private func erasures() throws -> [Erased] {
    var erasures: [Erased] = []
    try database.query(
      """
      SELECT event.seq, event.header, payload.body, count(*) FROM erasure
      JOIN event ON event.position = erasure.by
      JOIN payload ON payload.position = erasure.by
      GROUP BY erasure.by ORDER BY event.seq DESC
      """
    ) { row in
      guard let header = try? EventHeader(parsing: row.blob(1)),
        case .erased(let erasure) = try? EventBody(kind: .erase, json: row.blob(2))
      else { return }
      if let place = erasures.firstIndex(where: { $0.request == erasure.request }) {
        erasures[place].payloads += row.int(3)
      } else {
        erasures.append(
          Erased(
            seq: row.int64(0), request: erasure.request, at: header.time, actor: header.actor,
            payloads: row.int(3)))
      }
    }
    return erasures
  }
}

/// What the events of one erasure say together.
private struct Erased {
  let seq: Int64
  let request: Identifier
  let at: Timestamp
  let actor: Identifier
  var payloads: Int
}

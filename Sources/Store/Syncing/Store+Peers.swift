internal import Database
package import Tickets

/// The replicas of a hub.
extension Store {
  /// Lets a replica in: binds it to the account the first time, and writes down that it came.
  ///
  /// - `account`: Whose key it came with.
  /// - `fingerprint`: That key's; nil for a hub in a local folder.
  /// - Throws: ``HubRefusal``.
  package func admit(
    _ greeting: ReplicaGreeting, as account: Identifier, key fingerprint: String?
  ) throws -> Peer {
    guard try hub() != nil else { throw HubRefusal.noHub }
    guard let owner = try self.account(account) else { throw HubRefusal.unknownAccount }
    guard !owner.isRevoked else { throw HubRefusal.revoked }
    let now = surroundings.now()
    let known = try peer(greeting.replica)
    if let known {
      guard known.account == account else { throw HubRefusal.otherAccount }
      try checkLease(of: known, at: now)
    }
    let newest = try newestSeq()
    guard greeting.cursor <= newest, greeting.confirmed <= newest else {
      throw HubRefusal.ahead(cursor: max(greeting.cursor, greeting.confirmed), newest: newest)
    }
    let counter = try lastCounter(of: greeting.replica)
    guard greeting.counter >= counter else {
      throw HubRefusal.older(known: counter, found: greeting.counter)
    }
    return try batch {
      try database.run(
        """
        INSERT INTO peer (replica, account, fingerprint, seen, cursor, suspended)
        VALUES (?, ?, ?, ?, 0, 0)
        ON CONFLICT (replica) DO UPDATE
        SET fingerprint = excluded.fingerprint, seen = excluded.seen
        """, greeting.replica, account, fingerprint, now)
      try confirm(greeting.replica, greeting.confirmed, at: now)
      guard let peer = try peer(greeting.replica) else { throw HubRefusal.unknownAccount }
      return peer
    }
  }

  /// Notes how far a replica has carried out what it was told.
  package func confirm(_ peer: Peer, _ confirmed: Int64) throws {
    try batch { try confirm(peer.replica, confirmed, at: surroundings.now()) }
  }

  /// The replicas that ever came, the one that came last first.
  package func peers() throws -> [Peer] {
    try database.all("SELECT \(Store.peerColumns) FROM peer ORDER BY seen DESC, replica") {
      peer($0)
    }.compactMap { $0 }
  }

  /// Keeps a replica out, or lets it in again.
  package func setSuspended(
    _ isSuspended: Bool, _ replica: Identifier, as actor: Actor
  ) throws {
    try batch {
      try require(.administer, actor)
      try database.run(
        "UPDATE peer SET suspended = ?, seen = max(seen, ?) WHERE replica = ?", isSuspended,
        isSuspended ? Timestamp(milliseconds: .min) : surroundings.now(), replica)
    }
  }

  /// Whether a replica was silent for longer than the lease allows, or is suspended already.
  package func hasLapsed(_ peer: Peer, at now: Timestamp) throws -> Bool {
    guard !peer.isSuspended else { return true }
    return now > peer.seen.adding(milliseconds: Int64(try lease()) * Store.day)
  }

  func peer(_ replica: Identifier) throws -> Peer? {
    try database.first("SELECT \(Store.peerColumns) FROM peer WHERE replica = ?", replica) {
      peer($0)
    } ?? nil
  }

  /// The counter of the newest event of a replica that the hub knows of; zero for none.
  func lastCounter(of replica: Identifier) throws -> UInt64 {
    let bytes = try database.all(
      """
      SELECT max(counter) FROM event WHERE replica = ?1
      UNION ALL SELECT max(counter) FROM absent WHERE replica = ?1
      """, replica
    ) { $0.blob(0) }
    return bytes.map { $0[...].bigEndian }.max() ?? 0
  }

  private func checkLease(of peer: Peer, at now: Timestamp) throws {
    guard try hasLapsed(peer, at: now) else { return }
    try database.run("UPDATE peer SET suspended = 1 WHERE replica = ?", peer.replica)
    throw HubRefusal.suspended(days: try lease())
  }

  private func confirm(_ replica: Identifier, _ confirmed: Int64, at now: Timestamp) throws {
    try database.run(
      """
      INSERT OR IGNORE INTO receipt (seq, replica, at)
      SELECT DISTINCT event.seq, peer.replica, ? FROM peer, erasure
      JOIN event ON event.position = erasure.by
      WHERE peer.replica = ? AND event.seq > peer.cursor AND event.seq <= ?
      """, now, replica, confirmed)
    try database.run(
      "UPDATE peer SET cursor = max(cursor, ?), seen = ? WHERE replica = ?", confirmed, now,
      replica)
  }

  private func peer(_ row: borrowing Row) -> Peer? {
    guard let replica = row.identifier(0), let account = row.identifier(1) else { return nil }
    return Peer(
      replica: replica, account: account, fingerprint: row.optionalText(2),
      seen: Timestamp(milliseconds: row.int64(3)), cursor: row.int64(4),
      isSuspended: row.bool(5))
  }

  private static let peerColumns = "replica, account, fingerprint, seen, cursor, suspended"
  /// A day, in milliseconds.
  private static let day: Int64 = 86_400_000
}

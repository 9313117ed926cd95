internal import Database
package import Tickets

extension Store {
  /// Makes this desk a hub, or gives an existing one another name or key.
  ///
  /// Throws ``Refusal``, or ``StoreError/isReplica(of:)`` on a desk that has a hub itself.
  package func becomeHub(_ identity: HubIdentity, as actor: Actor) throws {
    try batch {
      try require(.administer, actor)
      if let remote = try remote() { throw StoreError.isReplica(of: remote.name) }
      try database.run(
        """
        INSERT INTO hub (one, origin, public_key, lease) VALUES (1, ?, ?, ?)
        ON CONFLICT (one) DO UPDATE
        SET origin = excluded.origin, public_key = excluded.public_key
        """, identity.origin, identity.publicKey, Store.defaultLease)
    }
  }

  /// Who this hub is; nil on a desk that is none.
  package func hub() throws -> HubIdentity? {
    try database.first("SELECT origin, public_key FROM hub") { row in
      HubIdentity(origin: row.text(0), publicKey: row.text(1))
    }
  }

  /// After how many days without contact a replica is suspended.
  package func lease() throws -> Int {
    Int(try database.int64("SELECT lease FROM hub") ?? Int64(Store.defaultLease))
  }

  /// Sets after how many days without contact a replica is suspended.
  package func setLease(days: Int, as actor: Actor) throws {
    try batch {
      try require(.administer, actor)
      try database.run("UPDATE hub SET lease = ?", max(1, days))
    }
  }

  /// The hub's newest position; zero for an empty log.
  package func newestSeq() throws -> Int64 {
    try database.int64("SELECT max(seq) FROM event") ?? 0
  }

  /// Two weeks.
  private static let defaultLease = 14
}

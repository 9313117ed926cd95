internal import Database
package import Tickets

/// The hub of a replica.
extension Store {
  /// Makes an empty desk that is a replica of a hub: all that it holds comes by ``take(_:)``.
  package static func clone(
    into folder: DeskFolder, of remote: Remote, surroundings: Surroundings
  ) throws -> Store {
    try make(in: folder, surroundings: surroundings) { store in
      try store.database.run(
        """
        INSERT INTO remote (one, name, address, origin, public_key, account, cursor, confirmed)
        VALUES (1, ?, ?, ?, ?, ?, 0, 0)
        """, remote.name, remote.address, remote.hub.origin, remote.hub.publicKey, remote.account)
    }
  }

  /// The hub of this desk; nil where the desk puts its events in order itself.
  package func remote() throws -> Remote? {
    let found = try database.first(
      """
      SELECT name, address, origin, public_key, account, cursor, confirmed, checkpoint, synced
      FROM remote
      """
    ) { row in
      row.identifier(4).map { account in
        var remote = Remote(
          name: row.text(0), address: row.text(1),
          hub: HubIdentity(origin: row.text(2), publicKey: row.text(3)), account: account)
        remote.cursor = row.int64(5)
        remote.confirmed = row.int64(6)
        remote.checkpoint = row.optionalText(7)
        remote.syncedAt = row.optionalInt64(8).map { Timestamp(milliseconds: $0) }
        return remote
      }
    }
    return found ?? nil
  }

  /// Whether this desk has a hub that puts its events in order.
  func isReplica() throws -> Bool { try database.value("SELECT 1 FROM remote") != nil }

  /// Gives the hub another name or address: it is the same hub, at another place.
  package func moveRemote(name: String, address: String) throws {
    try batch { try database.run("UPDATE remote SET name = ?, address = ?", name, address) }
  }

  /// How this desk presents itself to its hub.
  package func greeting() throws -> ReplicaGreeting {
    let found = try database.first(
      "SELECT identity.replica, identity.counter, remote.cursor, remote.confirmed FROM identity, remote"
    ) { row in
      row.identifier(0).map { replica in
        ReplicaGreeting(
          replica: replica, counter: UInt64(bitPattern: row.int64(1)), cursor: row.int64(2),
          confirmed: row.int64(3))
      }
    }
    guard let greeting = found ?? nil else { throw StoreError.noRemote }
    return greeting
  }

  /// Keeps a checkpoint that was found good: its signature, and that it follows the last one.
  package func keep(checkpoint: String) throws {
    try batch { try database.run("UPDATE remote SET checkpoint = ?", checkpoint) }
  }
}

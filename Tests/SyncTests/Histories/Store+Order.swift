import Database
import Store
import Tickets

/// What a log says of the hub's order.
extension Store {
  /// The ids of a hub's events from a place on.
  func events(after seq: Int64) throws -> [Digest] {
    try reading { database in
      try database.all("SELECT id FROM event WHERE seq > ? ORDER BY seq", seq) {
        Digest($0.blob(0))
      }
      .compactMap { $0 }
    }
  }

  /// The events of this replica's own that have a place, and which.
  func confirmedEvents() throws -> [Digest: Int64] {
    let places = try reading { database in
      try database.all(
        """
        SELECT event.id, event.seq FROM event, identity
        WHERE event.replica = identity.replica AND event.seq > 0
        """
      ) { row in Digest(row.blob(0)).map { ($0, row.int64(1)) } }
    }
    return Dictionary(places.compactMap { $0 }) { $1 }
  }

  private func reading<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    let database = try Connection(path: folder.database, mode: .readOnly)
    defer { database.close() }
    return try body(database)
  }
}

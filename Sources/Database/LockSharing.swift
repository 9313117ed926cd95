internal import Glibc

/// Leaves the writer's lock to others between the steps of long work: for a moment while nobody
/// else writes, and for half of the time while somebody does.
///
/// SQLite gives the lock to whoever happens to ask for it while it is free, not to who waits
/// longest, so that work without pauses would keep everybody else out.
package struct LockSharing {
  private let database: Connection
  private var version: Int64

  /// The part of the time that is left to others who have not written lately.
  private static let quietShare: Int64 = 8
  /// The longest pause, in nanoseconds.
  private static let longest: Int64 = 100_000_000

  package init(of database: Connection) throws(DatabaseError) {
    self.database = database
    version = try database.dataVersion
  }

  /// Waits before the next step.
  ///
  /// - `start`: When the last step began.
  package mutating func pause(after start: Moment) throws(DatabaseError) {
    let now = try database.dataVersion
    let isShared = now != version
    version = now
    let work = min(start.nanosecondsSince, LockSharing.longest)
    usleep(UInt32(truncatingIfNeeded: work / (isShared ? 1 : LockSharing.quietShare) / 1_000))
  }
}

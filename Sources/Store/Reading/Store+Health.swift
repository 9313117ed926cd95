internal import Database
package import Tickets

extension Store {
  /// The version of SQLite that the desk runs on, as in `3.40.1`.
  package func databaseVersion() throws -> String {
    try database.text("SELECT sqlite_version()") ?? ""
  }

  /// What is wrong with the database file; nothing for a sound one.
  ///
  /// - `isThorough`: Whether every index is compared with its table, which takes far longer.
  package func integrityProblems(isThorough: Bool = true) throws -> [String] {
    try database.integrityCheck(thorough: isThorough)
  }

  /// How many events the log holds.
  package func eventCount() throws -> Int {
    Int(try database.int64("SELECT count(*) FROM event") ?? 0)
  }

  /// The latest time of the last thousand events of the log; nil for an empty log.
  package func latestEventTime() throws -> Timestamp? {
    try database.all(
      "SELECT header FROM event ORDER BY position DESC LIMIT 1000"
    ) { try? EventHeader(parsing: $0.blob(0)).time }.compactMap { $0 }.max()
  }
}

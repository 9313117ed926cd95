internal import CSQLite

extension Connection {
  /// When a transaction takes its lock.
  package enum TransactionKind: String, Sendable {
    /// At the first statement: for reading a consistent state.
    case deferred = "BEGIN DEFERRED"
    /// At once, so it can't fail half way for a lock: for writing.
    case immediate = "BEGIN IMMEDIATE"
  }

  /// Whether a transaction is open.
  package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Commits what the body does, or rolls it back if the body throws.
  ///
  /// Inside another transaction it is a savepoint: its failure undoes its own work alone, and its
  /// success is final only with the outermost one's. If SQLite itself has rolled everything back
  /// (a full disk), the rest of the outer bodies fails as well, rather than being half committed.
  package func transaction<T>(
    _ kind: TransactionKind = .immediate, _ body: () throws -> T
  ) throws -> T {
    let savepoint = transactionDepth > 0 ? "level\(transactionDepth)" : nil
    try run(savepoint.map { "SAVEPOINT \($0)" } ?? kind.rawValue)
    transactionDepth += 1
    defer { transactionDepth -= 1 }
    do {
      let result = try body()
      try run(savepoint.map { "RELEASE \($0)" } ?? "COMMIT")
      return result
    } catch {
      rollBack(to: savepoint)
      throw error
    }
  }

  /// Refuses to run a statement on its own that was meant to be part of a transaction.
  func checkTransaction(_ sql: String) throws(DatabaseError) {
    guard transactionDepth > 0, sqlite3_get_autocommit(handle) != 0 else { return }
    throw DatabaseError.transactionAborted(sql: sql)
  }

  /// Undoes; the error that led here is the one worth reporting, so this one has none.
  private func rollBack(to savepoint: String?) {
    guard isInTransaction else { return }
    let script = savepoint.map { "ROLLBACK TO \($0); RELEASE \($0)" } ?? "ROLLBACK"
    sqlite3_exec(handle, script, nil, nil, nil)
  }
}

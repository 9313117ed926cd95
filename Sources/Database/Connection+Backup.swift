internal import CSQLite

extension Connection {
  /// Copies this database over another one while it stays in use.
  ///
  /// The copy is of one moment: a read transaction is held for as long as it takes, so writers
  /// neither disturb it nor, with a write-ahead log, wait for it. If the progress callback throws,
  /// or SQLite fails, the destination is as it was before.
  ///
  /// - Parameters:
  ///   - destination: what is overwritten; it must not be in a transaction.
  ///   - pages: how many pages to copy between two reports.
  ///   - progress: told after each portion; throw to cancel.
  /// - Throws: what SQLite reports, or what the callback throws.
  package func backup(
    to destination: Connection, pagesPerStep pages: Int = 1024,
    progress: (BackupProgress) throws -> Void = { _ in }
  ) throws {
    try transaction(.deferred) {
      // A deferred transaction begins with the first read.
      _ = try value("SELECT 1 FROM sqlite_schema LIMIT 1")
      guard let backup = sqlite3_backup_init(destination.handle, "main", handle, "main") else {
        throw DatabaseError(
          code: sqlite3_extended_errcode(destination.handle), database: destination.handle)
      }
      do {
        try copy(backup, pages: Int32(clamping: max(pages, 1)), progress: progress)
      } catch {
        sqlite3_backup_finish(backup)
        throw error
      }
      let code = sqlite3_backup_finish(backup)
      guard code == SQLITE_OK else {
        throw DatabaseError(code: code, database: destination.handle)
      }
    }
  }

  private func copy(
    _ backup: OpaquePointer, pages: Int32, progress: (BackupProgress) throws -> Void
  ) throws {
    while true {
      let code = sqlite3_backup_step(backup, pages)
      guard code == SQLITE_OK || code == SQLITE_DONE else {
        throw DatabaseError(code: code, database: nil)
      }
      let total = Int(sqlite3_backup_pagecount(backup))
      let left = Int(sqlite3_backup_remaining(backup))
      try progress(BackupProgress(copied: total - left, total: total))
      if code == SQLITE_DONE { return }
    }
  }
}

internal import CSQLite

extension Connection {
  /// The value of a pragma; `.null` if SQLite has no answer.
  package func pragma(_ name: String) throws(DatabaseError) -> DatabaseValue {
    try oneTime("PRAGMA \(checked(name))")
  }

  /// Sets a pragma to a word or a number, and gives what SQLite made of it.
  ///
  /// - Returns: the value after the change, for the pragmas that report one (`journal_mode`).
  @discardableResult
  package func setPragma(_ name: String, to value: String) throws(DatabaseError) -> DatabaseValue {
    try oneTime("PRAGMA \(checked(name)) = \(checked(value))")
  }

  /// A number that changes when another connection has changed the database.
  package var dataVersion: Int64 {
    get throws(DatabaseError) { try int64("PRAGMA data_version") ?? 0 }
  }

  /// What is wrong with the file; nothing for a sound one.
  ///
  /// The thorough check compares every index with its table as well, which takes far longer.
  package func integrityCheck(thorough: Bool = true) throws -> [String] {
    var lines: [String] = []
    do {
      try query(thorough ? "PRAGMA integrity_check" : "PRAGMA quick_check") { row in
        lines.append(row.text(0))
      }
    } catch let error as DatabaseError where error.kind == .corrupt {
      // Damage so deep that the check itself could not go on.
      lines.append(error.message)
    }
    return lines == ["ok"] ? [] : lines
  }

  /// How a checkpoint proceeds.
  package enum CheckpointMode: Sendable {
    /// Copies what it can without waiting for anybody.
    case passive
    /// Waits for readers and writers, copies all, and cuts the log to zero bytes.
    case truncate
  }

  /// Copies the write-ahead log into the database file.
  ///
  /// - Returns: false if readers or writers kept a part of the log from being copied.
  @discardableResult
  package func checkpoint(_ mode: CheckpointMode = .truncate) throws(DatabaseError) -> Bool {
    var frames: Int32 = 0
    var copied: Int32 = 0
    let code = sqlite3_wal_checkpoint_v2(handle, "main", mode.code, &frames, &copied)
    guard code == SQLITE_OK || code & 0xff == SQLITE_BUSY else {
      throw DatabaseError(code: code, database: handle)
    }
    return code == SQLITE_OK && frames == copied
  }

  /// A pragma may take effect while it is compiled, so it is never kept.
  private func oneTime(_ sql: String) throws(DatabaseError) -> DatabaseValue {
    try Statement(sql, on: self, persistent: false).firstValue() ?? .null
  }

  /// Names and values of pragmas can't be bound; ours are words and numbers.
  private func checked(_ word: String) -> String {
    precondition(
      !word.isEmpty
        && word.utf8.allSatisfy { byte in
          byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }, "not a word or a number: \(word)")
    return word
  }
}

extension Connection.CheckpointMode {
  fileprivate var code: Int32 {
    switch self {
    case .passive: SQLITE_CHECKPOINT_PASSIVE
    case .truncate: SQLITE_CHECKPOINT_TRUNCATE
    }
  }
}

internal import CSQLite

/// What SQLite refused to do.
///
/// It never holds a bound value, so it may be logged: values are other people's mail.
package struct DatabaseError: Error, Hashable, Sendable {
  /// SQLite's extended result code.
  package let code: Int32
  /// SQLite's own words, in English.
  package let message: String
  /// The statement with its parameters unexpanded, if there was one.
  package let sql: String?

  /// An error with a code and a message of SQLite's kind.
  package init(code: Int32, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The kinds of failure that callers tell apart.
  package enum Kind: Hashable, Sendable {
    /// Somebody else holds the lock: try again.
    case busy
    /// The disk, or the database's own limit, is full.
    case full
    /// The file or the connection may only be read.
    case readOnly
    /// The file is damaged.
    case corrupt
    /// The file is something else than an SQLite database.
    case notADatabase
    /// A UNIQUE, NOT NULL, CHECK or FOREIGN KEY rule, or a trigger, said no.
    case constraint
    /// The file, or its folder, can't be opened.
    case cantOpen
    /// Reading or writing the file failed.
    case ioError
    /// The operating system forbids it.
    case permission
    /// Stopped on request.
    case interrupted
    /// Anything else, mostly a mistake in a statement.
    case other
  }

  /// The kind of failure, from the low byte of the code.
  package var kind: Kind {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_CANTOPEN: .cantOpen
    case SQLITE_IOERR: .ioError
    case SQLITE_PERM, SQLITE_AUTH: .permission
    case SQLITE_INTERRUPT: .interrupted
    default: .other
    }
  }
}

extension DatabaseError {
  /// The last error of a connection; a connection that never came to be has the code's text only.
  init(code: Int32, database: OpaquePointer?, sql: String? = nil) {
    let text = database.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    self.init(code: code, message: text.map { String(cString: $0) } ?? "unknown error", sql: sql)
  }

  /// The transaction that the statement was meant for has been rolled back by SQLite.
  static func transactionAborted(sql: String?) -> DatabaseError {
    DatabaseError(code: td_abort_rollback, message: abortedMessage, sql: sql)
  }

  private static let abortedMessage = "the transaction was rolled back by an earlier error"
}

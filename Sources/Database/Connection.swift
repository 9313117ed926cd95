internal import CSQLite

/// A connection to one SQLite database.
///
/// It is not `Sendable`: it lives on the thread that made it, and SQLite's own mutexes are off.
/// Only its ``interrupter`` may cross threads. Foreign keys are enforced, text in double quotes is
/// never a string, and the schema can't be written past SQL.
package final class Connection {
  /// What may be done with the file.
  package enum Mode: Sendable {
    /// The file must exist, and nobody can write it, as on a read-only medium: no lock is taken,
    /// and a write-ahead log beside it is ignored.
    case immutable
    /// The file must exist, and is never written.
    case readOnly
    /// The file must exist.
    case readWrite
    /// The file is made if it's missing.
    case create
  }

  let handle: OpaquePointer
  /// Stops, from any thread, what this connection is doing.
  package let interrupter: Interrupter
  /// The path that the connection was opened with.
  package let path: String
  /// How many milliseconds to wait for a lock that somebody else holds.
  private let busyTimeout: Int
  private var isOpen = true
  private var cache: [StatementText: Statement] = [:]
  /// How many ``transaction(_:_:)`` calls are open, one inside the other.
  var transactionDepth = 0
  /// Called by SQLite now and then during long work; see ``withProgress(every:keepGoing:_:)``.
  var keepGoing: (() -> Bool)?
  /// Called with each statement that SQLite begins; see ``trace(_:)``.
  var tracer: ((String) -> Void)?
  /// Called with what each statement cost; see ``reportingCosts(to:during:)``.
  var costReporter: ((StatementCost) -> Void)?

  /// Opens the file; `:memory:` is a private database in memory.
  ///
  /// - Parameters:
  ///   - path: the file, taken as it is and never as a URI of the caller's.
  ///   - mode: what may be done with the file.
  ///   - busyTimeout: how many milliseconds to wait for a lock that somebody else holds.
  /// - Throws: what SQLite reports, mostly kind `.cantOpen`.
  package init(
    path: String, mode: Mode = .create, busyTimeout: Int = 5_000
  ) throws(DatabaseError) {
    var handle: OpaquePointer?
    let name = mode == .immutable ? Connection.immutableURI(path) : path
    let code = sqlite3_open_v2(name, &handle, mode.flags, nil)
    guard code == SQLITE_OK, let handle else {
      let error = DatabaseError(code: code, database: handle)
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
    self.path = path
    interrupter = Interrupter(handle)
    self.busyTimeout = busyTimeout
    sqlite3_busy_handler(handle, waited, Unmanaged.passUnretained(self).toOpaque())
    for (option, on) in Connection.switches {
      _ = td_db_config(handle, option, on ? 1 : 0)
    }
  }

  deinit {
    close()
  }

  /// Gives the file back; using the connection afterwards is a programmer's error.
  ///
  /// Debug builds trap on a statement that is still between its rows.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cache.removeAll()
    assert(busyStatement == nil, "still between its rows: \(busyStatement ?? "")")
    interrupter.disarm()
    sqlite3_close_v2(handle)
  }

  /// The text of a statement that has begun and not ended, if there is one.
  package var busyStatement: String? {
    var statement = sqlite3_next_stmt(handle, nil)
    while let current = statement {
      if sqlite3_stmt_busy(current) != 0 {
        return sqlite3_sql(current).map { String(cString: $0) }
      }
      statement = sqlite3_next_stmt(handle, current)
    }
    return nil
  }

  /// Compiles a statement that the caller keeps.
  package func statement(_ sql: String) throws(DatabaseError) -> Statement {
    precondition(isOpen, "the connection is closed")
    return try Statement(sql, on: self, persistent: true)
  }

  /// A statement that was compiled before, or a fresh one if that one is between its rows; whoever
  /// steps it resets it.
  package func cached(_ sql: String) throws(DatabaseError) -> Statement {
    precondition(isOpen, "the connection is closed")
    let text = StatementText(sql)
    if let known = cache[text] {
      return known.isInUse ? try Statement(sql, on: self, persistent: false) : known
    }
    let made = try Statement(sql, on: self, persistent: true)
    if cache.count >= Connection.cacheLimit {
      cache = cache.filter { $0.value.isInUse }
    }
    cache[text] = made
    return made
  }

  /// Waits for somebody else's lock; false when it has taken too long.
  fileprivate func wait(after looks: Int) -> Bool {
    guard BusyWait.waited(after: looks) < busyTimeout else { return false }
    sqlite3_sleep(Int32(BusyWait.pause(after: looks)))
    return true
  }

  /// Runs every statement of a script; rows, if any, are ignored.
  package func execute(_ script: String) throws(DatabaseError) {
    precondition(isOpen, "the connection is closed")
    try checkTransaction(script)
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(code: code, database: handle, sql: script)
    }
  }

  /// How many rows the last INSERT, UPDATE or DELETE touched, triggers' work not counted.
  package var changes: Int { Int(sqlite3_changes64(handle)) }

  /// How many rows have been touched since the connection was opened.
  package var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// The rowid of the last row inserted by this connection.
  package var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Whether the file can't be written by this connection.
  package var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// A counter of a cached statement; 0 if this text has not run.
  package func counter(_ counter: StatementCounter, of sql: String) -> Int {
    cache[StatementText(sql)]?.counter(counter) ?? 0
  }

  /// How many compiled statements are kept at most.
  private static let cacheLimit = 256

  /// The path as a URI, for there is no flag that says the same.
  private static func immutableURI(_ path: String) -> String {
    var uri = "file:"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": uri += "%25"
      case "?": uri += "%3f"
      case "#": uri += "%23"
      default: uri.unicodeScalars.append(scalar)
      }
    }
    return uri + "?immutable=1"
  }

  private static let switches: [(Int32, Bool)] = [
    (SQLITE_DBCONFIG_ENABLE_FKEY, true),
    (SQLITE_DBCONFIG_DEFENSIVE, true),
    (SQLITE_DBCONFIG_DQS_DML, false),
    (SQLITE_DBCONFIG_DQS_DDL, false),
  ]
}

// SQLite calls it: a global function, as a closure would inherit the isolation around it.
private func waited(context: UnsafeMutableRawPointer?, looks: Int32) -> Int32 {
  guard let context else { return 0 }
  return Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().wait(after: Int(looks))
    ? 1 : 0
}

extension Connection.Mode {
  fileprivate var flags: Int32 {
    let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    return switch self {
    case .immutable: common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    case .readOnly: common | SQLITE_OPEN_READONLY
    case .readWrite: common | SQLITE_OPEN_READWRITE
    case .create: common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}

internal import CSQLite

/// A compiled statement: bind, step, read, reset.
///
/// Make one with ``Connection/statement(_:)`` for a loop that runs the same statement many times;
/// elsewhere the connection's own `run`, `query` and `first` keep compiled statements at hand.
/// It must not outlive its connection.
package final class Statement {
  private let handle: OpaquePointer
  private unowned let connection: Connection
  /// The statement's text, parameters unexpanded.
  package let sql: String
  /// Whether somebody is between the first step and the reset.
  private(set) var isInUse = false

  init(
    _ sql: String, on connection: Connection, persistent: Bool
  ) throws(DatabaseError) {
    var sql = sql
    var handle: OpaquePointer?
    var rest = 0
    let flags = persistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let code = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          connection.handle, text.baseAddress, Int32(clamping: text.count), flags, &handle, &tail)
        rest = tail.flatMap { end in text.baseAddress.map { text.count - (end - $0) } } ?? 0
        return code
      }
    }
    guard code == SQLITE_OK else {
      throw DatabaseError(code: code, database: connection.handle, sql: sql)
    }
    guard let handle else {
      throw DatabaseError(code: SQLITE_MISUSE, message: "the statement is empty", sql: sql)
    }
    precondition(
      sql.utf8.suffix(rest).allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ";") },
      "more than one statement: use execute(_:)")
    self.handle = handle
    self.connection = connection
    self.sql = sql
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// How many parameters the statement has.
  package var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// The names of the columns that the statement yields.
  package var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { column in
      sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
    }
  }

  /// Whether the statement leaves the database alone.
  package var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Binds one value; parameters are counted from 1, as SQLite does.
  package func bind(
    _ value: some DatabaseConvertible, at index: Int
  ) throws(DatabaseError) {
    precondition(index >= 1 && index <= parameterCount, "no parameter \(index) in: \(sql)")
    let code = bind(value.databaseValue, Int32(truncatingIfNeeded: index))
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Binds every parameter, in order; a wrong number of values is a programmer's error.
  package func bind<each Value: DatabaseConvertible>(
    _ values: repeat each Value
  ) throws(DatabaseError) {
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      let code = bind(value.databaseValue, index)
      guard code == SQLITE_OK else { throw bindingFailure(code, at: index) }
    }
    precondition(Int(index) == parameterCount, "\(parameterCount) values are needed by: \(sql)")
  }

  /// Binds every parameter, in order; a wrong number of values is a programmer's error.
  package func bind(all values: [DatabaseValue]) throws(DatabaseError) {
    precondition(values.count == parameterCount, "\(parameterCount) values are needed by: \(sql)")
    var index: Int32 = 0
    for value in values {
      index += 1
      let code = bind(value, index)
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  /// Goes to the next row; false when there is none, and the statement is then reset.
  package func step() throws(DatabaseError) -> Bool {
    if !isInUse {
      try connection.checkTransaction(sql)
      isInUse = true
    }
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW:
      return true
    case SQLITE_DONE:
      reset()
      return false
    default:
      let error = failure(code)
      reset()
      throw error
    }
  }

  /// The row that the last ``step()`` arrived at.
  package var row: Row { Row(handle) }

  /// Ends the run and forgets the bound values.
  package func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isInUse = false
  }

  /// Runs the statement to its end with these values; rows, if any, are ignored.
  package func run<each Value: DatabaseConvertible>(
    _ values: repeat each Value
  ) throws(DatabaseError) {
    try bind(repeat each values)
    while try step() {}
  }

  /// Calls back for each row.
  package func query<each Value: DatabaseConvertible>(
    _ values: repeat each Value, each body: (borrowing Row) throws -> Void
  ) throws {
    try bind(repeat each values)
    try forEachRow(body)
  }

  /// Calls back for each row of a statement whose values are bound.
  func forEachRow(_ body: (borrowing Row) throws -> Void) throws {
    defer { reset() }
    while try step() {
      try body(row)
    }
  }

  /// What the callback makes of the first row of a statement whose values are bound.
  func firstRow<T>(_ read: (borrowing Row) throws -> T) throws -> T? {
    defer { reset() }
    return try step() ? read(row) : nil
  }

  /// The first column of the first row of a statement whose values are bound.
  func firstValue() throws(DatabaseError) -> DatabaseValue? {
    defer { reset() }
    return try step() ? row.value(0) : nil
  }

  /// One of SQLite's counters of what the statement cost.
  package func counter(_ counter: StatementCounter, reset: Bool = false) -> Int {
    Int(sqlite3_stmt_status(handle, counter.code, reset ? 1 : 0))
  }

  private func bind(_ value: DatabaseValue, _ index: Int32) -> Int32 {
    switch value {
    case .null:
      return sqlite3_bind_null(handle, index)
    case .integer(let value):
      return sqlite3_bind_int64(handle, index, value)
    case .real(let value):
      return sqlite3_bind_double(handle, index, value)
    case .text(var value):
      return value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          td_bind_text(handle, index, $0.baseAddress, UInt64($0.count))
        }
      }
    case .blob(let value):
      return value.withUnsafeBytes {
        td_bind_blob(handle, index, $0.baseAddress, UInt64($0.count))
      }
    }
  }

  private func bindingFailure(_ code: Int32, at index: Int32) -> DatabaseError {
    precondition(code != SQLITE_RANGE, "\(parameterCount) values are needed by: \(sql)")
    return failure(code)
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(code: code, database: connection.handle, sql: sql)
  }
}

internal import CSQLite

/// The row that a statement stands on; it can't be kept beyond the step that made it.
///
/// Columns are counted from 0. A reader of another type than the stored one converts as SQLite
/// does: NULL reads as 0, as the empty text and as no bytes.
package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  /// How many columns the row has.
  package var count: Int { Int(sqlite3_data_count(statement)) }

  /// Whether the column holds NULL.
  package func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, index(column)) == SQLITE_NULL
  }

  /// The column as an integer.
  package func int(_ column: Int) -> Int {
    Int(sqlite3_column_int64(statement, index(column)))
  }

  /// The column as a 64-bit integer.
  package func int64(_ column: Int) -> Int64 {
    sqlite3_column_int64(statement, index(column))
  }

  /// The column as a truth value: anything but 0.
  package func bool(_ column: Int) -> Bool {
    sqlite3_column_int64(statement, index(column)) != 0
  }

  /// The column as a floating-point number.
  package func double(_ column: Int) -> Double {
    sqlite3_column_double(statement, index(column))
  }

  /// The column as text; bytes that are not UTF-8 become U+FFFD.
  package func text(_ column: Int) -> String {
    withText(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// A copy of the column's bytes.
  package func blob(_ column: Int) -> [UInt8] {
    withBlob(column) { [UInt8]($0) }
  }

  /// The column as an integer, or nil for NULL.
  package func optionalInt(_ column: Int) -> Int? {
    isNull(column) ? nil : int(column)
  }

  /// The column as a 64-bit integer, or nil for NULL.
  package func optionalInt64(_ column: Int) -> Int64? {
    isNull(column) ? nil : int64(column)
  }

  /// The column as a floating-point number, or nil for NULL.
  package func optionalDouble(_ column: Int) -> Double? {
    isNull(column) ? nil : double(column)
  }

  /// The column as text, or nil for NULL.
  package func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// A copy of the column's bytes, or nil for NULL.
  package func optionalBlob(_ column: Int) -> [UInt8]? {
    isNull(column) ? nil : blob(column)
  }

  /// Lends the column's bytes without a copy, for the time of the call.
  package func withBlob<T, E: Error>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> T
  ) throws(E) -> T {
    let start = sqlite3_column_blob(statement, index(column))
    let size = Int(sqlite3_column_bytes(statement, index(column)))
    return try body(
      UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: size))
  }

  /// Lends the column's UTF-8 bytes without a copy, for the time of the call.
  package func withText<T, E: Error>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> T
  ) throws(E) -> T {
    let start = sqlite3_column_text(statement, index(column))
    let size = Int(sqlite3_column_bytes(statement, index(column)))
    return try body(UnsafeBufferPointer(start: start, count: size))
  }

  /// The column as it is stored.
  package func value(_ column: Int) -> DatabaseValue {
    switch sqlite3_column_type(statement, index(column)) {
    case SQLITE_INTEGER: .integer(int64(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  private func index(_ column: Int) -> Int32 {
    precondition(column >= 0 && column < count, "the row has no column \(column)")
    return Int32(truncatingIfNeeded: column)
  }
}

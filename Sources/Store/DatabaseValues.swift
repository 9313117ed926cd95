package import Database
package import Tickets

extension Identifier: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .blob(bytes) }
}

extension Digest: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .blob(bytes) }
}

extension Timestamp: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .integer(milliseconds) }
}

extension Row {
  /// The identifier in a column; nil for NULL.
  func identifier(_ column: Int) -> Identifier? {
    withBlob(column) { Identifier($0) }
  }

  /// The digest in a column; nil for NULL.
  func digest(_ column: Int) -> Digest? {
    withBlob(column) { Digest($0) }
  }
}

/// A value that can be bound to a parameter of a statement.
package protocol DatabaseConvertible {
  /// The value in the form that is stored.
  var databaseValue: DatabaseValue { get }
}

extension DatabaseValue: DatabaseConvertible {
  package var databaseValue: DatabaseValue { self }
}

extension Int64: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .integer(self) }
}

extension Int: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .integer(Int64(self)) }
}

extension Bool: DatabaseConvertible {
  /// SQLite has no truth values: 1 or 0.
  package var databaseValue: DatabaseValue { .integer(self ? 1 : 0) }
}

extension Double: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .real(self) }
}

extension String: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .text(self) }
}

extension [UInt8]: DatabaseConvertible {
  package var databaseValue: DatabaseValue { .blob(self) }
}

extension Optional: DatabaseConvertible where Wrapped: DatabaseConvertible {
  package var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
}

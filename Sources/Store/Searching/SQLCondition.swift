internal import Database

/// A piece of a WHERE clause with the values that it takes.
struct SQLCondition {
  var sql: String
  var values: [DatabaseValue]

  init(_ sql: String, _ values: [DatabaseValue] = []) {
    self.sql = sql
    self.values = values
  }

  /// A column that has one of several values.
  init(_ column: String, in values: [some DatabaseConvertible]) {
    let marks = repeatElement("?", count: values.count).joined(separator: ", ")
    self.init("\(column) IN (\(marks))", values.map(\.databaseValue))
  }

  static let always = SQLCondition("1")
  static let never = SQLCondition("0")

  /// All of them.
  static func all(_ parts: [SQLCondition]) -> SQLCondition {
    joined(parts, by: " AND ", none: .always)
  }

  /// At least one of them.
  static func any(_ parts: [SQLCondition]) -> SQLCondition {
    joined(parts, by: " OR ", none: .never)
  }

  /// Taken as a selection of rows: that a ticket is one of them.
  var membership: SQLCondition { SQLCondition("position IN (\(sql))", values) }

  var negated: SQLCondition { SQLCondition("NOT coalesce(\(sql), 0)", values) }

  private static func joined(
    _ parts: [SQLCondition], by separator: String, none: SQLCondition
  ) -> SQLCondition {
    guard parts.count > 1 else { return parts.first ?? none }
    return SQLCondition(
      "(" + parts.map(\.sql).joined(separator: separator) + ")", parts.flatMap(\.values))
  }
}

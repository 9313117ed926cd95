/// Statements by their text: compiled once, kept, and run with values bound in order.
extension Connection {
  /// Runs a statement to its end; rows, if any, are ignored.
  package func run<each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value
  ) throws(DatabaseError) {
    let statement = try cached(sql)
    try statement.bind(repeat each values)
    while try statement.step() {}
  }

  /// Runs a statement to its end with values that are known at run time only.
  package func run(_ sql: String, arguments: [DatabaseValue]) throws(DatabaseError) {
    let statement = try cached(sql)
    try statement.bind(all: arguments)
    while try statement.step() {}
  }

  /// Calls back for each row, in the statement's order.
  package func query<each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value, each body: (borrowing Row) throws -> Void
  ) throws {
    let statement = try cached(sql)
    try statement.bind(repeat each values)
    try statement.forEachRow(body)
  }

  /// Calls back for each row, with values that are known at run time only.
  package func query(
    _ sql: String, arguments: [DatabaseValue], each body: (borrowing Row) throws -> Void
  ) throws {
    let statement = try cached(sql)
    try statement.bind(all: arguments)
    try statement.forEachRow(body)
  }

  /// What the callback makes of each row.
  package func all<Element, each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value, read: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    let statement = try cached(sql)
    try statement.bind(repeat each values)
    var elements: [Element] = []
    try statement.forEachRow { row in elements.append(try read(row)) }
    return elements
  }

  /// What the callback makes of the first row, or nil if there is none.
  package func first<Element, each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value, read: (borrowing Row) throws -> Element
  ) throws -> Element? {
    let statement = try cached(sql)
    try statement.bind(repeat each values)
    return try statement.firstRow(read)
  }

  /// The first column of the first row, or nil if there is no row.
  package func value<each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value
  ) throws(DatabaseError) -> DatabaseValue? {
    let statement = try cached(sql)
    try statement.bind(repeat each values)
    return try statement.firstValue()
  }

  /// The first column of the first row, or nil if there is no row or it holds no integer.
  package func int64<each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value
  ) throws(DatabaseError) -> Int64? {
    guard case .integer(let number)? = try value(sql, repeat each values) else { return nil }
    return number
  }

  /// The first column of the first row, or nil if there is no row or it holds no text.
  package func text<each Value: DatabaseConvertible>(
    _ sql: String, _ values: repeat each Value
  ) throws(DatabaseError) -> String? {
    guard case .text(let text)? = try value(sql, repeat each values) else { return nil }
    return text
  }
}

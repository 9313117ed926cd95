internal import Database

/// The documents that some words find, from the newest back, of which long stretches can be passed
/// over.
struct HitCursor {
  private let statement: Statement
  private let expression: String
  /// The document that was come to; nil at the end.
  private(set) var position: Int64?

  /// Begins with the newest document at or below a position.
  init(_ expression: String, atMost position: Int64, in database: Connection) throws {
    self.expression = expression
    statement = try database.cached(
      "SELECT rowid FROM search WHERE search MATCH ? AND rowid <= ? ORDER BY rowid DESC")
    try seek(position)
  }

  /// Goes on to the newest document at or below a position.
  mutating func move(to limit: Int64) throws {
    var steps = 0
    while let position, position > limit {
      guard steps < HitCursor.mostSteps else {
        try seek(limit)
        return
      }
      try step()
      steps += 1
    }
  }

  /// Ends the search; whoever has made the cursor calls it.
  func close() {
    statement.reset()
  }

  private mutating func seek(_ limit: Int64) throws {
    statement.reset()
    try statement.bind(expression, limit)
    try step()
  }

  private mutating func step() throws {
    position = try statement.step() ? statement.row.int64(0) : nil
  }

  /// FTS5 takes about as long to look up a word anew as to go through so many of its documents.
  private static let mostSteps = 1_000
}

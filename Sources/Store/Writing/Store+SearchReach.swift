internal import Database
internal import Tickets

/// A search index that is completed later, because lists and threads are worth more at first.
///
/// It holds the words of every event up to a position in the log and of none beyond it, so that
/// whoever changes or destroys an event can tell whether its words are there.
extension Store {
  /// Up to which position the search index reaches; nil where it lacks nothing.
  func searchReach() throws -> Int64? {
    if let known = backlog?.searchReach { return known.position }
    let position = try database.int64("SELECT position FROM search_reach")
    backlog?.searchReach = Backlog.SearchReach(position: position)
    return position
  }

  /// Whether the words of the event at a position belong in the index by now.
  func isWithinSearch(_ position: Int64) throws -> Bool {
    try searchReach().map { position <= $0 } ?? true
  }

  /// Leaves the words of all events that are yet to come to ``completeSearch(events:)``.
  func postponeSearch() throws {
    try database.run(
      "INSERT OR IGNORE INTO search_reach SELECT 1, ifnull(max(position), 0) FROM event")
    backlog?.searchReach = nil
  }

  /// Takes it that the index reaches to the end of the log.
  func endSearchReach() throws {
    try database.run("DELETE FROM search_reach")
    backlog?.searchReach = nil
  }

  /// How far the search index reaches, of how many positions; nil where it lacks nothing.
  package func searchProgress() throws -> (done: Int64, total: Int64)? {
    guard let reach = try searchReach() else { return nil }
    return (reach, try database.int64("SELECT max(position) FROM event") ?? 0)
  }

  /// Puts the words of the next events into the search index, in one transaction.
  ///
  /// - `events`: How many at most: others wait for as long as that takes.
  /// - Returns: false once the index lacks nothing.
  package func completeSearch(events: Int = 1_024) throws -> Bool {
    try batch {
      guard let reach = try searchReach() else { return false }
      var count = 0
      var last = reach
      try forEachFoundEntry(after: reach, limit: events) { entry, position in
        count += 1
        last = position
        if let words = SearchDocument(entry.body) { try add(words, at: position) }
      }
      guard count == events else {
        try endSearchReach()
        return false
      }
      try database.run("UPDATE search_reach SET position = ?", last)
      return true
    }
  }

  /// Goes through the events beyond a position whose words can be found, in the order of the log.
  func forEachFoundEntry(
    after position: Int64, limit: Int = -1, _ body: (LogEntry, Int64) throws -> Void
  ) throws {
    // The log comes first, so that its order need not be made.
    try database.query(
      """
      SELECT event.position, event.id, event.header, payload.body
      FROM event CROSS JOIN ticket ON ticket.id = event.subject
      LEFT JOIN payload ON payload.position = event.position
      WHERE event.position > ? AND \(Schema.counts) ORDER BY event.position LIMIT ?
      """, position, limit
    ) { row in
      let position = row.int64(0)
      let entry = try entry(
        position: position, id: row.digest(1) ?? .zero, header: row.blob(2),
        body: row.optionalBlob(3))
      try body(entry, position)
    }
  }
}

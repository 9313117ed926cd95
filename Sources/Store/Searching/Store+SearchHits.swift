internal import Database
internal import Tickets

extension Store {
  /// The documents that words find, from the newest back, beside what is shown of their tickets.
  ///
  /// What belongs to tickets that do not fulfil the condition is left out; an event that is neither
  /// a message nor a ticket's creation is given without its ticket, and for those who do not see
  /// everything, the creation as well. Whoever steps the statement resets it.
  /// - `columns`: Those of the ticket, which come first; a ``SearchHit`` follows.
  /// - `internals`: Whether the reader sees every stream.
  func hits(
    of search: TextSearch, below position: Int64 = .max, fulfilling condition: SQLCondition,
    showing columns: String, internals: Bool
  ) throws -> Statement {
    // A ticket's row is named by the event that created it.
    let statement = try database.cached(
      """
      SELECT \(columns), hit, owner, audience FROM (
        SELECT search.rowid AS hit, ifnull(message.ticket, made.position) AS owner,
          message.stream AS audience
        FROM search LEFT JOIN message ON message.position = search.rowid
        LEFT JOIN ticket AS made
          ON \(internals) AND message.position IS NULL AND made.position = search.rowid
        WHERE search MATCH ? AND search.rowid < ?)
      LEFT JOIN ticket ON ticket.position = owner
      WHERE owner IS NULL OR (\(condition.sql)) ORDER BY hit DESC
      """)
    try statement.bind(all: [.text(search.expression), .integer(position)] + condition.values)
    return statement
  }

  /// The row of the ticket that a hit belongs to; nil where the reader may not know it.
  func ticketRow(of hit: SearchHit, internals: Bool) throws -> Int64? {
    if let ticket = hit.ticket {
      return internals || hit.stream == EventStream.public.rawValue ? ticket : nil
    }
    let found = try database.first(
      """
      SELECT ticket.position, event.header FROM event JOIN ticket ON ticket.id = event.subject
      WHERE event.position = ?
      """, hit.position
    ) { ($0.int64(0), $0.blob(1)) }
    guard let (ticket, header) = found, let facts = try? EventHeader(parsing: header) else {
      return nil
    }
    return internals || facts.stream == .public ? ticket : nil
  }

  /// What the columns show of one ticket; nil where it does not fulfil the condition.
  func shown<Shown>(
    _ columns: String, of row: Int64, fulfilling condition: SQLCondition,
    read: (borrowing Row) throws -> Shown?
  ) throws -> Shown? {
    var shown: Shown?
    try database.query(
      "SELECT \(columns) FROM ticket WHERE position = ? AND \(condition.sql)",
      arguments: [.integer(row)] + condition.values
    ) { shown = try read($0) }
    return shown
  }
}

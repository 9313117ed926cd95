internal import Database
internal import Tickets

extension Store {
  /// Goes through the tickets that a search finds, each once, from the newest hit back.
  ///
  /// Most searches look at the ticket of each hit in turn. Where that goes on in vain, and an index
  /// knows the few tickets that fulfil the other conditions, only their events are looked for among
  /// the hits: so a common word costs no more than it must, however rare what it is sought with.
  /// - `position`: Where in the log to begin; hits below it count.
  /// - `seen`: The rows of tickets that are not to be given any more; those given are added.
  /// - `body`: Given the row of each ticket and the position of its hit; false ends it.
  func forEachTicket(
    found search: TextSearch, below position: Int64, _ compiler: QueryCompiler,
    except seen: inout Set<Int64>, _ body: (_ ticket: Int64, _ hit: Int64) throws -> Bool
  ) throws {
    let hits = try hits(of: search, below: position, compiler)
    defer { hits.reset() }
    var patience = Store.patience
    var passed: Int64 = 0
    while try hits.step() {
      let hit = SearchHit(hits.row)
      guard !hit.isWanted else {
        if seen.insert(hit.ticket).inserted, try !body(hit.ticket, hit.position) { return }
        continue
      }
      passed += Store.samplingRate
      guard passed >= patience else { continue }
      patience *= 2
      if let few = try rareRows(of: search.rest, compiler, atMost: passed / Store.hitsPerTicket) {
        hits.reset()
        try forEachTicket(
          found: search, among: few, below: hit.position, compiler, except: &seen, body)
        return
      }
    }
  }

  /// Goes through those of some tickets that words find.
  private func forEachTicket(
    found search: TextSearch, among tickets: SQLCondition, below position: Int64,
    _ compiler: QueryCompiler, except seen: inout Set<Int64>,
    _ body: (_ ticket: Int64, _ hit: Int64) throws -> Bool
  ) throws {
    let seesAll = Policy.allows(compiler.actor, .seeInternals)
    let events = try events(of: tickets, below: position)
    guard let newest = events.first else { return }
    var hits = try HitCursor(search.expression, atMost: newest.position, in: database)
    defer { hits.close() }
    for event in events where !seen.contains(event.ticket) {
      try hits.move(to: event.position)
      guard let hit = hits.position else { return }
      guard hit == event.position, try seesAll || isPublic(hit) else { continue }
      seen.insert(event.ticket)
      guard try body(event.ticket, hit) else { return }
    }
  }

  /// The events of some tickets, the newest first.
  private func events(
    of tickets: SQLCondition, below limit: Int64
  ) throws -> [(position: Int64, ticket: Int64)] {
    var events: [(position: Int64, ticket: Int64)] = []
    try database.query(
      """
      SELECT event.position, ticket.position
      FROM ticket CROSS JOIN event INDEXED BY event_subject ON event.subject = ticket.id
      WHERE ticket.position IN (\(tickets.sql)) AND event.position < ?
      """, arguments: tickets.values + [.integer(limit)]
    ) { events.append(($0.int64(0), $0.int64(1))) }
    return events.sorted { $0.position > $1.position }
  }

  /// The documents that words find in wanted tickets, from the newest back, as rows of
  /// ``SearchHit``, and a sample of the others.
  ///
  /// Those that the reader may not see are left out. Whoever steps the statement resets it.
  private func hits(
    of search: TextSearch, below position: Int64, _ compiler: QueryCompiler
  ) throws -> Statement {
    let condition = try condition(of: search.rest, compiler)
    let seesAll = Policy.allows(compiler.actor, .seeInternals)
    // A ticket's row is named by the event that created it.
    let statement = try database.cached(
      """
      SELECT hit, ticket.position, (\(condition.sql)) FROM (
        SELECT search.rowid AS hit, coalesce(message.ticket,
          (SELECT position FROM ticket WHERE position = search.rowid),
          (SELECT position FROM ticket
           WHERE id = (SELECT subject FROM event WHERE position = search.rowid))) AS owner
        FROM search LEFT JOIN message ON message.position = search.rowid
        WHERE search MATCH ? AND search.rowid < ?\(seesAll ? "" : " AND " + Store.isPublic))
      CROSS JOIN ticket ON ticket.position = owner
      WHERE (\(condition.sql)) OR hit % \(Store.samplingRate) = 0 ORDER BY hit DESC
      """)
    try statement.bind(
      all: condition.values + [.text(search.expression), .integer(position)] + condition.values)
    return statement
  }

  /// Whether an event is for everybody who sees its ticket.
  private func isPublic(_ position: Int64) throws -> Bool {
    try database.value(
      "SELECT 1 FROM event WHERE position = ? AND \(EventHeader.isInStream(.public))", position)
      != nil
  }

  /// The condition that a document of the index is in the public stream, by its event's header.
  private static let isPublic = """
    EXISTS (
      SELECT 1 FROM event
      WHERE event.position = search.rowid AND \(EventHeader.isInStream(.public)))
    """
  /// One of how many unwanted hits is given, so that they can be counted at little cost.
  private static let samplingRate: Int64 = 64
  /// How many hits are passed over in vain before the other conditions are looked into: some
  /// milliseconds.
  private static let patience: Int64 = 4_096
  /// As many hits are passed over in the time that it takes to look up a ticket's events.
  private static let hitsPerTicket: Int64 = 32
}

internal import Database
package import Tickets

extension Store {
  /// The next tickets that words find, from the newest hit back, so that the commonest word costs
  /// no more than a rare one.
  ///
  /// - `hit`: Where the search had come to; nil to begin.
  /// - `seen`: The rows of the tickets found before; those found now are added.
  /// - Returns: The tickets, and where the search has come to; nil at its end.
  package func hits(
    of query: Query, below hit: Int64?, seen: inout Set<Int64>, limit: Int, as actor: Actor
  ) throws -> (tickets: [ListedTicket], hit: Int64?) {
    guard let search = TextSearch(query) else { return ([], nil) }
    let compiler = compiler(for: actor)
    let condition = try condition(of: search.rest, compiler)
    let internals = Policy.allows(actor, .seeInternals)
    let hits = try self.hits(
      of: search, below: hit ?? .max, fulfilling: condition, showing: Store.listedColumns,
      internals: internals)
    defer { hits.reset() }
    var tickets: [ListedTicket] = []
    while try hits.step() {
      let hit = SearchHit(hits.row, from: Store.listedColumnCount)
      guard let row = try ticketRow(of: hit, internals: internals), seen.insert(row).inserted
      else { continue }
      let key = ListKey(values: [], position: row)
      let ticket =
        hit.ticket == nil
        ? try shown(Store.listedColumns, of: row, fulfilling: condition) {
          Store.listedTicket($0, key)
        } : Store.listedTicket(hits.row, key)
      guard let ticket else { continue }
      tickets.append(ticket)
      if tickets.count == limit { return (tickets, hit.position) }
    }
    return (tickets, nil)
  }

  /// Whether a search is one for words, whose results come in the order of their hits.
  package func searchesWords(_ query: Query) -> Bool { TextSearch(query) != nil }
}

extension Store {
  /// The tickets with something that has no place in the hub's order yet, the newest first.
  package func unsentTickets(limit: Int) throws -> [ListedTicket] {
    let positions = try database.all(
      """
      SELECT position FROM ticket
      WHERE id IN (SELECT subject FROM event INDEXED BY event_unsent WHERE \(Schema.isUnsent))
      ORDER BY position DESC LIMIT ?
      """, limit
    ) { $0.int64(0) }
    return try positions.compactMap { try listedTicket(ListKey(values: [], position: $0)) }
  }
}

extension Store {
  /// The tickets that somebody asked for, the newest first, and how many there are.
  package func tickets(
    from requester: Identifier, limit: Int, as actor: Actor
  ) throws -> (tickets: [ListedTicket], count: Int) {
    let seen = visibility(to: actor)
    var positions: [Int64] = []
    try database.query(
      """
      SELECT position FROM ticket INDEXED BY ticket_requester
      WHERE requester = ? AND deleted = 0 AND \(seen.sql)
      ORDER BY updated DESC, position DESC LIMIT \(limit)
      """, arguments: [requester.databaseValue] + seen.values
    ) { positions.append($0.int64(0)) }
    var count = 0
    try database.query(
      "SELECT count(*) FROM ticket WHERE requester = ? AND deleted = 0 AND \(seen.sql)",
      arguments: [requester.databaseValue] + seen.values
    ) { count = $0.int(0) }
    return (
      try positions.compactMap { try listedTicket(ListKey(values: [], position: $0)) }, count
    )
  }
}

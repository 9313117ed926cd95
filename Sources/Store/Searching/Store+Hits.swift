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
    var found: [Int64] = []
    var last: Int64?
    try forEachTicket(
      found: search, below: hit ?? .max, compiler(for: actor), except: &seen
    ) { ticket, hit in
      found.append(ticket)
      if found.count == limit { last = hit }
      return last == nil
    }
    return (try found.compactMap { try listedTicket(ListKey(values: [], position: $0)) }, last)
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

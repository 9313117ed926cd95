internal import Database
package import Tickets

extension Store {
  /// The tickets that a search finds and an actor may see, in its order, until the reader has
  /// enough.
  ///
  /// - `body`: Given each ticket; false ends it.
  package func list(
    _ query: Query, as actor: Actor, each body: (Ticket) throws -> Bool
  ) throws {
    let compiler = compiler(for: actor)
    if let search = TextSearch(query) {
      try list(search, compiler: compiler, each: body)
      return
    }
    let selection = try selection(of: query, compiler)
    // A statement of its own: the reader may list other tickets meanwhile.
    let statement = try database.statement(selection.sql)
    try statement.bind(all: selection.values)
    defer { statement.reset() }
    while try statement.step() {
      let found = try database.first(
        "SELECT state FROM ticket WHERE position = ?", statement.row.int64(0)
      ) { row in try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) } }
      guard let found, try body(found) else { return }
    }
  }

  /// The positions of the tickets that a search finds, in its order.
  private func selection(
    of query: Query, _ compiler: QueryCompiler
  ) throws -> (sql: String, values: [DatabaseValue]) {
    guard query.sort.count < 2 else {
      // No index has such an order; positions are sorted, which are much smaller than states.
      let condition = try condition(of: query, compiler)
      return (
        "SELECT position FROM ticket WHERE \(condition.sql) ORDER BY \(query.orderSQL)",
        condition.values
      )
    }
    let sort = query.sort.first ?? QuerySort(.updated)
    var plan = try plan(for: query, order: ListOrder(sort.key), as: compiler.actor)
    plan.isUpward = sort.isReversed
    return plan.statement(limit: nil)
  }

  /// The first tickets that a search finds.
  package func list(_ query: Query, as actor: Actor, limit: Int?) throws -> [Ticket] {
    var tickets: [Ticket] = []
    guard limit != 0 else { return [] }
    try list(query, as: actor) { ticket in
      tickets.append(ticket)
      return tickets.count != limit
    }
    return tickets
  }

  /// How many tickets each queue has in each status, from counts that are kept as things change.
  package func counts() throws -> [QueueCount] {
    try database.all("SELECT queue, status, total, unread FROM queue_count") { row in
      row.identifier(0).flatMap { queue in
        Status(code: row.int(1)).map { status in
          QueueCount(queue: queue, status: status, total: row.int(2), unread: row.int(3))
        }
      }
    }.compactMap { $0 }
  }

  /// Goes through the index from the newest hit back, so that the commonest word costs no more
  /// than a rare one.
  private func list(
    _ search: TextSearch, compiler: QueryCompiler, each body: (Ticket) throws -> Bool
  ) throws {
    var parts = [visibility(to: compiler.actor), search.rest.sight]
    if let expression = search.rest.expression { parts.append(try compiler.condition(expression)) }
    let condition = SQLCondition.all(parts)
    let internals = Policy.allows(compiler.actor, .seeInternals)
    let hits = try database.statement(
      "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC")
    try hits.bind(search.expression)
    defer { hits.reset() }
    var seen: Set<Int64> = []
    while try hits.step() {
      guard let row = try ticketRow(ofHit: hits.row.int64(0), internals: internals),
        seen.insert(row).inserted
      else { continue }
      let found = try database.statement(
        "SELECT state FROM ticket WHERE position = ? AND \(condition.sql)")
      try found.bind(all: [.integer(row)] + condition.values)
      defer { found.reset() }
      guard try found.step() else { continue }
      let ticket = try found.row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) }
      guard try body(ticket) else { return }
    }
  }

  /// The ticket that a document of the index belongs to; nil where the reader may not know it.
  func ticketRow(ofHit position: Int64, internals: Bool) throws -> Int64? {
    let message = try database.first(
      "SELECT ticket, stream FROM message WHERE position = ?", position
    ) { ($0.int64(0), $0.int(1)) }
    if let (ticket, stream) = message {
      return internals || stream == EventStream.public.rawValue ? ticket : nil
    }
    let found = try database.first(
      """
      SELECT ticket.position, event.header FROM event JOIN ticket ON ticket.id = event.subject
      WHERE event.position = ?
      """, position
    ) { ($0.int64(0), $0.blob(1)) }
    guard let (ticket, header) = found, let facts = try? EventHeader(parsing: header) else {
      return nil
    }
    return internals || facts.stream == .public ? ticket : nil
  }

  /// What an actor may see at all, as a condition on tickets.
  func visibility(to actor: Actor) -> SQLCondition {
    if Policy.allows(actor, .see) { return .always }
    guard !actor.account.isRevoked else { return .never }
    var parts: [SQLCondition] = []
    let queues = actor.account.grants.filter { $0.role.isStaff }.compactMap(\.queue)
    if !queues.isEmpty { parts.append(SQLCondition("queue", in: queues)) }
    var own = [SQLCondition("requester = ?", [actor.id.databaseValue])]
    if actor.hasCompanyAccess, let organization = actor.account.profile.organization {
      own.append(SQLCondition("organization = ?", [organization.databaseValue]))
    }
    parts.append(.all([.any(own), SQLCondition("deleted = 0")]))
    return .any(parts)
  }
}

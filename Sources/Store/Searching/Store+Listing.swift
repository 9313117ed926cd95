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
      var seen: Set<Int64> = []
      try forEachTicket(found: search, below: .max, compiler, except: &seen) { ticket, _ in
        try state(of: ticket).map(body) ?? true
      }
      return
    }
    let selection = try selection(of: query, compiler)
    // A statement of its own: the reader may list other tickets meanwhile.
    let statement = try database.statement(selection.sql)
    try statement.bind(all: selection.values)
    defer { statement.reset() }
    while try statement.step() {
      guard let found = try state(of: statement.row.int64(0)), try body(found) else { return }
    }
  }

  /// The ticket of a row.
  private func state(of position: Int64) throws -> Ticket? {
    try database.first("SELECT state FROM ticket WHERE position = ?", position) { row in
      try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) }
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

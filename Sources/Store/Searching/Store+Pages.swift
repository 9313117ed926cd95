internal import Database
package import Tickets

extension Store {
  /// A page of a list: the tickets that lie where the anchor says, in the list's order.
  ///
  /// However long the list is, a page reads little more than the rows that it gives.
  /// - `sort`: The order, unless the search names its own.
  /// - Returns: The tickets, and whether there are more beyond them, away from the anchor.
  package func page(
    of query: Query, sort: QuerySort, at anchor: ListAnchor, limit: Int, as actor: Actor
  ) throws -> (tickets: [ListedTicket], hasMore: Bool) {
    let sort = query.sort.first { $0.key != .relevance } ?? sort
    let isBackward = anchor.isBackward
    var plan = try plan(for: query, order: ListOrder(sort.key), as: actor)
    plan.isUpward = sort.isReversed != isBackward
    plan.start = anchor.key
    var found: [ListKey] = []
    let statement = plan.statement(limit: limit + 1)
    try database.query(statement.sql, arguments: statement.values) { row in
      let values = (1...plan.order.columns.count).map { row.int64($0) }
      found.append(ListKey(values: values, position: row.int64(0)))
    }
    let hasMore = found.count > limit
    if hasMore { found.removeLast() }
    let tickets = try found.compactMap { try listedTicket($0) }
    return (isBackward ? tickets.reversed() : tickets, hasMore)
  }

  /// How many tickets a list has, counted no further than a limit.
  package func count(_ query: Query, atMost limit: Int, as actor: Actor) throws -> Int {
    let plan = try plan(for: query, order: .updated, as: actor)
    return Int(try count(plan.rows, atMost: Int64(limit)))
  }

  /// The place that a ticket would have in a list; nil where the desk does not hold it.
  package func place(
    of ticket: Identifier, in query: Query, sort: QuerySort
  ) throws -> ListKey? {
    let sort = query.sort.first { $0.key != .relevance } ?? sort
    let columns = ListOrder(sort.key).columns
    return try database.first(
      "SELECT position, \(columns.joined(separator: ", ")) FROM ticket WHERE id = ?", ticket
    ) { row in
      ListKey(values: (1...columns.count).map { row.int64($0) }, position: row.int64(0))
    }
  }

  /// Whether a ticket is in a list.
  package func contains(
    _ ticket: Identifier, in query: Query, as actor: Actor
  ) throws -> Bool {
    let condition = try condition(of: query, compiler(for: actor))
    var isFound = false
    try database.query(
      "SELECT 1 FROM ticket WHERE id = ? AND \(condition.sql)",
      arguments: [ticket.databaseValue] + condition.values
    ) { _ in isFound = true }
    return isFound
  }

  /// The row of one ticket as lists show it.
  package func listedTicket(_ id: Identifier) throws -> ListedTicket? {
    let position = try database.int64("SELECT position FROM ticket WHERE id = ?", id)
    return try position.flatMap { try listedTicket(ListKey(values: [], position: $0)) }
  }

  func compiler(for actor: Actor) -> QueryCompiler {
    QueryCompiler(
      store: self, actor: actor, now: surroundings.now(), zone: surroundings.timeZone(nil))
  }

  func plan(
    for query: Query, order: ListOrder, as actor: Actor
  ) throws -> ListPlan {
    let compiler = compiler(for: actor)
    let condition = try condition(of: query, compiler)
    if let few = try fewRows(of: query, compiler) {
      return ListPlan(order: order, few: few, condition: condition)
    }
    return ListPlan(
      order: order, scope: try ListScope(query, compiler), condition: condition)
  }

  func condition(
    of query: Query, _ compiler: QueryCompiler
  ) throws -> SQLCondition {
    .all(
      [visibility(to: compiler.actor), query.sight]
        + (try query.expression.map { [try compiler.condition($0)] } ?? []))
  }

  func listedTicket(_ key: ListKey) throws -> ListedTicket? {
    let sql = "SELECT \(Store.listedColumns) FROM ticket WHERE position = ?"
    return try database.first(sql, key.position) { Store.listedTicket($0, key) } ?? nil
  }

  /// What a row that begins with ``listedColumns`` says.
  static func listedTicket(_ row: borrowing Row, _ key: ListKey) -> ListedTicket? {
    guard let id = row.identifier(0), let queue = row.identifier(5) else { return nil }
    return ListedTicket(
      id: id, number: row.optionalInt(1), subject: row.text(2), requester: row.identifier(3),
      organization: row.identifier(4), queue: queue,
      status: Status(code: row.int(6)) ?? .new,
      priority: Priority.allCases.first { $0.rank == row.int(7) } ?? .normal,
      assignee: row.identifier(8),
      tags: row.optionalText(9)?.utf8.split(separator: UInt8(ascii: "\n")).map {
        String(Substring($0))
      } ?? [],
      createdAt: Timestamp(milliseconds: row.int64(10)),
      updatedAt: Timestamp(milliseconds: row.int64(11)),
      dueAt: row.optionalInt64(12).map { Timestamp(milliseconds: $0) },
      snoozedUntil: row.optionalInt64(13).map { Timestamp(milliseconds: $0) },
      messageCount: row.int(14), hasAttachments: row.bool(15), isUnread: row.bool(16),
      hasConflict: row.bool(17), isDeleted: row.bool(18), isUnsent: row.bool(19), key: key)
  }

  /// What lists show of a ticket.
  static let listedColumns = """
    id, number, subject, requester, organization, queue, status, priority, assignee, tags, created,
    updated, due, snoozed, messages, attachments > 0, unread, conflict, deleted,
    EXISTS (
      SELECT 1 FROM event INDEXED BY event_unsent
      WHERE \(Schema.isUnsent) AND subject = ticket.id)
    """
}

extension ListAnchor {
  /// The place that it names.
  fileprivate var key: ListKey? {
    switch self {
    case .start, .end: nil
    case .after(let key), .before(let key): key
    }
  }

  /// Whether the page is read from its end.
  fileprivate var isBackward: Bool {
    switch self {
    case .start, .after: false
    case .end, .before: true
    }
  }
}

internal import Database
internal import Tickets

extension Store {
  /// Rows of few tickets, one of which each ticket of a list is; nil where no condition is rare.
  ///
  /// Walking along a list in its order is fast as long as a fair part of the tickets passed belong
  /// to it. What few tickets have is looked up instead, and these few are sorted.
  func fewRows(
    of query: Query, _ compiler: QueryCompiler, atMost few: Int64 = Store.few
  ) throws -> SQLCondition? {
    var best: (rows: SQLCondition, count: Int64)?
    for part in query.conditions {
      guard let rows = rows(fulfilling: part, compiler) else { continue }
      let limit = best?.count ?? few
      let counted = try count(rows, atMost: limit)
      if counted < limit { best = (rows, counted) }
    }
    return best?.rows
  }

  /// The rows of the tickets that a query finds, where an index tells that they are among a few.
  func rareRows(
    of query: Query, _ compiler: QueryCompiler, atMost few: Int64
  ) throws -> SQLCondition? {
    let condition = try condition(of: query, compiler)
    if let rows = try fewRows(of: query, compiler, atMost: few) {
      return ListPlan(order: .updated, few: rows, condition: condition).rows
    }
    let plan = ListPlan(
      order: .updated, scope: try ListScope(query, compiler), condition: condition)
    return try count(plan.visited, atMost: few) < few ? plan.rows : nil
  }

  /// How many rows there are, counted no further than a limit.
  func count(_ rows: SQLCondition, atMost limit: Int64) throws -> Int64 {
    var count: Int64 = 0
    try database.query(
      "SELECT count(*) FROM (\(rows.sql) LIMIT \(limit))", arguments: rows.values
    ) { count = $0.int64(0) }
    return count
  }

  /// The rows that fulfil a condition, where an index knows them.
  private func rows(
    fulfilling part: Query.Condition, _ compiler: QueryCompiler
  ) -> SQLCondition? {
    switch part {
    case .match(.tag, let tags): return compiler.tagged(tags)
    case .text(let term):
      return SearchText.expression(for: term).map(compiler.containing)
    case .subject(let term):
      return SearchText.expression(for: term, in: "subject").map(compiler.containing)
    default: break
    }
    guard let index = index(for: part),
      let condition = try? compiler.condition(.condition(part))
    else { return nil }
    return SQLCondition(
      "SELECT position FROM ticket \(index) WHERE \(condition.sql)", condition.values)
  }

  private func index(for part: Query.Condition) -> String? {
    switch part {
    case .number, .part([.draft]): ""
    case .match(.from, _): "INDEXED BY ticket_requester"
    case .match(.org, _): "INDEXED BY ticket_organization"
    case .flag([.unread]): "INDEXED BY ticket_unread"
    case .flag([.conflict]): "INDEXED BY ticket_conflict"
    case .flag([.held]): "INDEXED BY ticket_held"
    case .flag([.snoozed]): "INDEXED BY ticket_snoozed"
    case .flag([.breaching]), .flag([.overdue]), .time(.due, _): "INDEXED BY ticket_due"
    default: nil
    }
  }

  /// So many tickets are sorted in less time than a screen takes to draw.
  static let few: Int64 = 4_000
}

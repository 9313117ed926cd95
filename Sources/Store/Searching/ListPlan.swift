internal import Database

/// How the rows of a list are come by: along an index in the list's order, or as a few rows that
/// are sorted.
struct ListPlan {
  let order: ListOrder
  /// Read from the smallest value up.
  var isUpward = false
  /// Where to begin, which is not given itself; nil for the end of the list.
  var start: ListKey?
  /// Selections without an order, one for each stretch of an index.
  private let parts: [(from: String, condition: SQLCondition)]
  /// The rows that are looked at, whether they fulfil the condition or not.
  let visited: SQLCondition

  /// Goes along an index.
  init(order: ListOrder, scope: ListScope, condition: SQLCondition) {
    self.order = order
    let index = scope.index(for: order)
    let stretches = scope.stretches(order).map { ("ticket INDEXED BY \(index.name)", $0) }
    parts = stretches.map { ($0, .all([$1, condition])) }
    visited = ListPlan.rows(stretches)
  }

  /// Sorts a few rows.
  init(order: ListOrder, few: SQLCondition, condition: SQLCondition) {
    self.order = order
    parts = [("ticket NOT INDEXED", .all([few.membership, condition]))]
    visited = few
  }

  /// All rows, in no order.
  var rows: SQLCondition { ListPlan.rows(parts) }

  private static func rows(_ parts: [(from: String, condition: SQLCondition)]) -> SQLCondition {
    SQLCondition(
      parts.map { "SELECT position FROM \($0.from) WHERE \($0.condition.sql)" }
        .joined(separator: " UNION ALL "), parts.flatMap(\.condition.values))
  }

  /// The statement that gives the position and the order's columns of so many rows, or of all.
  ///
  /// SQLite merges the stretches as it goes: none is read further than the page needs.
  func statement(limit: Int?) -> (sql: String, values: [DatabaseValue]) {
    let columns = order.columns
    let selection = "SELECT position, \(columns.joined(separator: ", ")) FROM "
    let beyond = start.map { start in
      SQLCondition(
        "(\((columns + ["position"]).joined(separator: ", "))) \(isUpward ? ">" : "<") "
          + "(\(repeatElement("?", count: columns.count + 1).joined(separator: ", ")))",
        (start.values + [start.position]).map { .integer($0) })
    }
    let selections = parts.map { part in
      let condition = SQLCondition.all([part.condition] + (beyond.map { [$0] } ?? []))
      return (selection + part.from + " WHERE " + condition.sql, condition.values)
    }
    let direction = isUpward ? "ASC" : "DESC"
    let ordering = (Array(2...columns.count + 1) + [1]).map { "\($0) \(direction)" }
    return (
      selections.map(\.0).joined(separator: " UNION ALL ")
        + " ORDER BY \(ordering.joined(separator: ", "))"
        + (limit.map { " LIMIT \($0)" } ?? ""),
      selections.flatMap(\.1)
    )
  }
}

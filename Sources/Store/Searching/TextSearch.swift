internal import Tickets

/// A search whose words every result must have: the index finds them, the rest narrows.
struct TextSearch {
  /// What the index is asked.
  let expression: String
  /// The other conditions.
  let rest: Query

  /// nil where no word must be there, or where another order is asked for.
  init?(_ query: Query) {
    guard query.sort.allSatisfy({ $0.key == .relevance }) else { return nil }
    let (terms, rest) = query.split
    guard let expression = terms.expression else { return nil }
    self.expression = expression
    self.rest = Query(rest)
  }
}

extension Query {
  /// Deleted and merged tickets are found only by asking for them.
  var sight: SQLCondition { asksForHidden ? .always : SQLCondition("listed = 1") }

  /// Whether the search asks for deleted or merged tickets.
  var asksForHidden: Bool { expression.map(Query.asksForHidden) ?? false }

  private static func asksForHidden(_ expression: Expression) -> Bool {
    switch expression {
    case .all(let parts), .any(let parts): parts.contains(where: asksForHidden)
    case .not: false
    case .condition(.flag(let flags)): flags.contains { $0 == .deleted || $0 == .merged }
    case .condition(.number): true
    case .condition: false
    }
  }

  /// The order as SQL: the one asked for, then the newest first.
  var orderSQL: String {
    let keys = sort.filter { $0.key != .relevance }.map { sort in
      switch (sort.key, sort.isReversed) {
      case (.updated, false), (.relevance, _): "updated DESC"
      case (.updated, true): "updated ASC"
      case (.created, false): "created DESC"
      case (.created, true): "created ASC"
      case (.sla, false): "due IS NULL, due ASC"
      case (.sla, true): "due IS NULL, due DESC"
      case (.priority, false): "priority DESC"
      case (.priority, true): "priority ASC"
      case (.number, false): "number DESC"
      case (.number, true): "number ASC"
      }
    }
    return (keys + ["updated DESC", "position DESC"]).joined(separator: ", ")
  }
}

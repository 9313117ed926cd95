/// An index in which the tickets of a list lie together and in its order, so that a page of the
/// longest list reads as many rows as it shows.
struct ListIndex {
  /// What the list's tickets have in common.
  enum Scope: String, CaseIterable {
    case all, queue, assignee
  }

  let scope: Scope
  let order: ListOrder

  var name: String { "ticket_\(scope.rawValue)_\(order.rawValue)" }

  /// The statement that makes the index.
  var definition: String {
    let columns = (scope == .all ? [] : [scope.rawValue]) + ["listed", "status"] + order.columns
    return "CREATE INDEX \(name) ON ticket (\(columns.joined(separator: ", ")));"
  }

  /// Every index that there is.
  static let all: [ListIndex] = Scope.allCases.flatMap { scope in
    ListOrder.allCases.map { ListIndex(scope: scope, order: $0) }
  }
}

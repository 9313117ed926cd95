internal import Tickets

/// An order of lists that an index serves: columns read from the greatest value down.
///
/// Rows that are equal in them come in the order of their positions, the newest first, so that
/// every row has a place of its own and a page can begin below any row.
enum ListOrder: String, CaseIterable {
  case updated, created, urgency, priority, rank

  init(_ key: QuerySort.Key) {
    self =
      switch key {
      case .updated, .relevance: .updated
      case .created: .created
      case .sla: .urgency
      case .priority: .priority
      case .number: .rank
      }
  }

  /// The columns, the weightiest first.
  var columns: [String] {
    switch self {
    case .priority: ["priority", "updated"]
    case .updated, .created, .urgency, .rank: [rawValue]
    }
  }
}

internal import Tickets

/// What the rows of a list are grouped by.
package enum ListGrouping: String, CaseIterable, Hashable, Sendable {
  case none, queue, status, assignee, priority, customer

  /// The heading under which a row stands; nil without groups.
  func heading(of row: TicketRow) -> String? {
    switch self {
    case .none: nil
    case .queue: row.queue
    case .status: row.status.rawValue
    case .assignee: row.assignee ?? "nobody"
    case .priority: row.priority.rawValue
    case .customer: row.requester
    }
  }
}

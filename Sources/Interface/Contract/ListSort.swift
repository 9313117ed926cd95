package import Tickets

/// The order of a list, as a key cycles through it.
package enum ListSort: String, CaseIterable, Hashable, Sendable {
  case updated, sla, priority, created

  /// The same order in the query language.
  package var order: QuerySort {
    switch self {
    case .updated: QuerySort(.updated)
    case .sla: QuerySort(.sla)
    case .priority: QuerySort(.priority)
    case .created: QuerySort(.created)
    }
  }

  /// What the list's header calls it.
  package var title: String {
    switch self {
    case .updated: "newest first"
    case .sla: "by SLA"
    case .priority: "by priority"
    case .created: "by age"
    }
  }

  /// The next one in the cycle.
  package var next: ListSort {
    let all = ListSort.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}

internal import Database
package import Tickets

extension Store {
  /// How many active tickets of a queue have broken a promise, counted no further than a limit.
  package func overdueCount(in queue: Identifier, atMost limit: Int) throws -> Int {
    let now = surroundings.now().milliseconds
    return Int(
      try database.int64(
        """
        SELECT count(*) FROM (
          SELECT 1 FROM ticket INDEXED BY ticket_queue_urgency
          WHERE queue = ? AND listed = 1 AND \(Status.isActiveSQL) AND urgency > ? LIMIT ?)
        """, queue, -now, limit) ?? 0)
  }

  /// How many tickets a list has, where the counts that are kept can tell; nil where they can't.
  package func keptCount(of query: Query) throws -> Int? {
    var statuses = Set(Status.allCases)
    var queues: Set<Identifier>?
    var countsUnread = false
    let parts = query.conditions
    guard !query.asksForHidden, query.expression == nil || query.isConjunction else { return nil }
    for part in parts {
      switch part {
      case .flag([.open]): statuses.formIntersection(Status.allCases.filter(\.isActive))
      case .flag([.unread]): countsUnread = true
      case .match(.status, let names):
        statuses.formIntersection(names.compactMap(Status.init(rawValue:)))
      case .match(.queue, let names):
        let named = Set(try names.map { try queue(named: $0).id })
        queues = queues?.intersection(named) ?? named
      default: return nil
      }
    }
    return try counts().reduce(0) { sum, count in
      guard statuses.contains(count.status), queues?.contains(count.queue) ?? true else {
        return sum
      }
      return sum + (countsUnread ? count.unread : count.total)
    }
  }
}

extension Query {
  /// Whether it is one condition, or several that must all hold.
  fileprivate var isConjunction: Bool {
    switch expression {
    case .condition: true
    case .all(let parts): parts.count == conditions.count
    case .any, .not, nil: false
    }
  }
}

internal import Database
internal import Tickets

/// What the conditions that every ticket of a list fulfils say about where they lie in an index.
struct ListScope {
  private(set) var scope = ListIndex.Scope.all
  /// The queues or assignees, as the index has them; one empty value for the whole desk.
  private(set) var values: [DatabaseValue] = [.null]
  private(set) var isListed: [Bool]
  private(set) var isActive = [true, false]
  /// The moment before which all of them are due, if they are.
  private var dueBefore: Timestamp?

  /// Reads as much as can be told from a search's conditions.
  init(_ query: Query, _ compiler: QueryCompiler) throws {
    isListed = query.asksForHidden ? [true, false] : [true]
    for part in query.conditions { try narrow(by: part, compiler) }
  }

  private mutating func narrow(
    by part: Query.Condition, _ compiler: QueryCompiler
  ) throws {
    switch part {
    case .flag([.open]): isActive = [true]
    case .flag([.overdue]): narrow(dueBefore: compiler.now)
    case .flag([.breaching]): narrow(dueBefore: compiler.soon)
    case .flag([.mine]): pin(.assignee, [compiler.actor.id.databaseValue])
    case .flag([.unassigned]): pin(.assignee, [.null])
    case .match(.status, let names):
      let active = Set(names.compactMap { Status(rawValue: $0)?.isActive })
      if active.count == 1 { isActive = Array(active) }
    case .match(.queue, let names):
      pin(.queue, try names.map { try compiler.store.queue(named: $0).id.databaseValue })
    case .match(.assignee, let names):
      pin(.assignee, try names.map { try compiler.assignee(named: $0).databaseValue })
    default: break
    }
  }

  /// What is solved or closed is due no more.
  private mutating func narrow(dueBefore moment: Timestamp) {
    isActive = [true]
    dueBefore = min(moment, dueBefore ?? moment)
  }

  /// An assignee has fewer tickets than a queue; many values at once are not worth a merge.
  private mutating func pin(_ scope: ListIndex.Scope, _ values: [DatabaseValue]) {
    guard self.scope != .assignee, values.count <= ListScope.mostValues else { return }
    self.scope = scope
    self.values = values
  }

  /// The stretches of the index that hold the tickets, each in the list's order.
  func stretches(_ order: ListOrder) -> [SQLCondition] {
    let usesScope = scope != .all && order != .rank
    return (usesScope ? values : [.null]).flatMap { value in
      isListed.flatMap { listed in
        isActive.map { active in
          var stretch = SQLCondition("listed = \(listed ? 1 : 0) AND active = \(active ? 1 : 0)")
          if usesScope {
            stretch = .all([SQLCondition("\(scope.rawValue) IS ?", [value]), stretch])
          }
          guard order == .urgency, let dueBefore else { return stretch }
          let urgent = SQLCondition("urgency > ?", [.integer(-dueBefore.milliseconds)])
          return .all([stretch, urgent])
        }
      }
    }
  }

  private static let mostValues = 8
}

extension Query {
  /// The conditions that every ticket found fulfils.
  var conditions: [Condition] {
    switch expression {
    case .condition(let part): [part]
    case .all(let parts):
      parts.compactMap { if case .condition(let part) = $0 { part } else { nil } }
    case .any, .not, nil: []
    }
  }
}

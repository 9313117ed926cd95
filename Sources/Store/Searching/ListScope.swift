internal import Database
internal import Tickets

/// What the conditions that every ticket of a list fulfils say about where they lie in an index.
struct ListScope {
  private(set) var scope = ListIndex.Scope.all
  /// The queues or assignees, as the index has them; one empty value for the whole desk.
  private(set) var values: [DatabaseValue] = [.null]
  private(set) var isListed: [Bool]
  /// The codes of the statuses that they may have; see ``Status/code``.
  private(set) var statuses = Status.allCases.map(\.code)
  /// The ranks of the priorities that they may have; nil where a search names none.
  private(set) var priorities: [Int]?
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
    case .flag([.open]): narrow(statuses: Status.activeCodes)
    case .flag([.overdue]): narrow(dueBefore: compiler.now)
    case .flag([.breaching]): narrow(dueBefore: compiler.soon)
    case .flag([.mine]): pin(.assignee, [compiler.actor.id.databaseValue])
    case .flag([.unassigned]): pin(.assignee, [.null])
    case .match(.status, let names):
      narrow(statuses: names.compactMap { Status(rawValue: $0)?.code })
    case .match(.priority, let names):
      priorities = Set(names.compactMap { Priority(rawValue: $0)?.rank }).sorted()
    case .match(.queue, let names):
      pin(.queue, try names.map { try compiler.store.queue(named: $0).id.databaseValue })
    case .match(.assignee, let names):
      pin(.assignee, try names.map { try compiler.assignee(named: $0).databaseValue })
    default: break
    }
  }

  private mutating func narrow(statuses others: [Int]) {
    statuses = statuses.filter(others.contains)
    // No ticket fulfils conditions that exclude each other, and none has this code.
    if statuses.isEmpty { statuses = [-1] }
  }

  /// What is solved or closed is due no more.
  private mutating func narrow(dueBefore moment: Timestamp) {
    narrow(statuses: Status.activeCodes)
    dueBefore = min(moment, dueBefore ?? moment)
  }

  /// An assignee has fewer tickets than a queue; many values at once are not worth a merge.
  private mutating func pin(_ scope: ListIndex.Scope, _ values: [DatabaseValue]) {
    guard self.scope != .assignee, values.count <= ListScope.mostValues else { return }
    self.scope = scope
    self.values = values
  }

  /// The index along which the tickets lie in a list's order.
  func index(for order: ListOrder) -> ListIndex {
    ListIndex(scope: scope, order: order == .updated && isByPriority ? .priority : order)
  }

  /// Whether the tickets are read by priority: of those of one, the order by priority is that by
  /// time.
  private var isByPriority: Bool {
    guard let priorities, !priorities.isEmpty else { return false }
    return values.count * statuses.count * priorities.count <= ListScope.mostStretches
  }

  /// The stretches of the index that hold the tickets, each in the list's order.
  func stretches(_ order: ListOrder) -> [SQLCondition] {
    var stretches = [SQLCondition.always]
    func split(_ column: String, _ values: [DatabaseValue]) {
      stretches = stretches.flatMap { stretch in
        values.map { .all([stretch, SQLCondition("\(column) IS ?", [$0])]) }
      }
    }
    if scope != .all { split(scope.rawValue, values) }
    split("listed", isListed.map { .integer($0 ? 1 : 0) })
    split("status", statuses.map { .integer(Int64($0)) })
    if order == .updated, isByPriority, let priorities {
      split("priority", priorities.map { .integer(Int64($0)) })
    }
    guard order == .urgency, let dueBefore else { return stretches }
    let urgent = SQLCondition("urgency > ?", [.integer(-dueBefore.milliseconds)])
    return stretches.map { .all([$0, urgent]) }
  }

  private static let mostValues = 8
  private static let mostStretches = 32
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

/// The payloads that an erasure reaches, each once.
struct TargetSet {
  private var byPosition: [Int64: ErasurePlan.Target] = [:]

  /// In the order of the log.
  var targets: [ErasurePlan.Target] {
    byPosition.values.sorted { $0.position < $1.position }
  }

  func contains(_ position: Int64) -> Bool { byPosition[position] != nil }

  /// Adds a target; one that is there already stays, because what was chosen first goes further.
  mutating func insert(_ target: ErasurePlan.Target) {
    if byPosition[target.position] == nil { byPosition[target.position] = target }
  }

  mutating func insert(_ targets: [ErasurePlan.Target]) {
    for target in targets { insert(target) }
  }
}

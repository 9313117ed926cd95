/// How much a ticket matters.
package enum Priority: String, Sendable, CaseIterable, JSONConvertible {
  case low, normal, high, urgent

  /// From 0 for low to 3 for urgent: the order of lists.
  package var rank: Int {
    switch self {
    case .low: 0
    case .normal: 1
    case .high: 2
    case .urgent: 3
    }
  }
}

/// The order of a search's results.
package struct QuerySort: Hashable, Sendable {
  /// What to sort by; each key has its own natural direction, the most pressing first.
  package enum Key: String, CaseIterable, Hashable, Sendable {
    case updated, created, sla, priority, number, relevance
  }

  package let key: Key
  /// Whether the natural direction is turned round.
  package let isReversed: Bool

  package init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }
}

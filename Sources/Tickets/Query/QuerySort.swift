/// The order of a search's results.
package struct QuerySort: Hashable, Sendable {
  /// What to sort by; each key has its own natural direction, the most pressing first.
  package enum Key: String, CaseIterable, Hashable, Sendable {
    case updated, created, sla, priority, number, relevance
  }

  /// What to sort by.
  package let key: Key
  /// Whether the natural direction is turned round.
  package let isReversed: Bool

  /// An order, by default in the key's natural direction.
  package init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }
}

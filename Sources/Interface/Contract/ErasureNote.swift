package import Tickets

/// Why and by whom content was destroyed.
package struct ErasureNote: Hashable, Sendable {
  package var reason: String
  package var by: String
  package var at: Timestamp
  /// Whether a masked copy stands in its place.
  package var isRedacted: Bool

  package init(reason: String, by: String, at: Timestamp, isRedacted: Bool = false) {
    self.reason = reason
    self.by = by
    self.at = at
    self.isRedacted = isRedacted
  }
}

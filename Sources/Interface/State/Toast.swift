internal import Tickets

/// A sentence that stands in the status line for a while.
struct Toast: Hashable, Sendable {
  var notice: Notice
  var until: Timestamp
  /// Whether the next key takes it away: it is about the key before.
  var isFleeting = false
}

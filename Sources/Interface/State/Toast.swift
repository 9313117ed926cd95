internal import Tickets

/// A sentence that stands in the status line for a while.
struct Toast: Hashable, Sendable {
  var notice: Notice
  var until: Timestamp
}

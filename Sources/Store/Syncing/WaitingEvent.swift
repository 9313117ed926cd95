package import Tickets

/// An event of this desk's own that is to be sent, with what its verdict is settled by.
package struct WaitingEvent: Sendable, Hashable {
  /// The event's place in this desk's log.
  package let position: Int64
  package let submission: Submission
}

package import Tickets

/// A queue with its identifier.
package struct QueueEntry: Hashable, Sendable {
  package let id: Identifier
  package let queue: Queue
  /// The event that last set it: the base of the next change.
  package let event: Digest
}

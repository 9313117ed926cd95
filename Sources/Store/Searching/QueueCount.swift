package import Tickets

/// How many tickets of a queue have a status.
package struct QueueCount: Hashable, Sendable {
  package let queue: Identifier
  package let status: Status
  package let total: Int
  /// Those of them where the customer wrote and nobody looked since.
  package let unread: Int
}

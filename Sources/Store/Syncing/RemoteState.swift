/// How a replica stands with its hub.
package struct RemoteState: Sendable, Hashable {
  package let remote: Remote
  /// How many events wait to be sent.
  package let waiting: Int
  /// Replies that wait for a decision, and events that the hub refused, the oldest first.
  package let held: [OutboxEntry]
  package let refused: [OutboxEntry]
}

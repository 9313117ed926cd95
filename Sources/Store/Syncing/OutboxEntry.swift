package import Tickets

/// An event of this desk's own that has no place in its hub's order.
package struct OutboxEntry: Sendable, Hashable {
  /// What it waits for.
  package enum State: Sendable, Hashable {
    /// For the next time that the desk is in touch with its hub.
    case waiting
    /// For its author's decision: somebody wrote in between, last the message given.
    case held(head: Digest?)
    /// As `waiting`, because its author said to send it anyway.
    case anyway
    /// For nothing: the hub said why it will never be part of the log.
    case refused(reason: String)
  }

  /// The event's place in this desk's log.
  package let position: Int64
  package let id: Digest
  package let subject: Identifier
  package let kind: String
  package let at: Timestamp
  package let state: State
  /// What it says; nil for a kind that this version does not know.
  package let body: EventBody?
}

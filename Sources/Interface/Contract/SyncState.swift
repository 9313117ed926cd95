package import Tickets

/// What waits here for the hub, and for a person.
package struct SyncState: Hashable, Sendable {
  /// How the link to the hub is.
  package enum Link: Hashable, Sendable {
    /// The desk is its own hub, or there is no way to its hub.
    case local
    /// Everything is exchanged, or is being exchanged.
    case idle, running
    /// The hub could not be reached; the sentence says why.
    case offline(String)
  }

  /// What the hub is called; nil without one.
  package var remote: String?
  /// When the last exchange ended; nil if there was none.
  package var lastSync: Timestamp?
  /// Replies and changes that the hub does not have yet.
  package var outbox = 0
  /// What the hub held back or refused, the oldest first.
  package var held: [HeldItem] = []
  /// Texts that were begun and not sent.
  package var drafts = 0

  package init() {}
}

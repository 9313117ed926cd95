package import Tickets

/// How the exchange with the hub stands, and what waits here.
package struct SyncState: Hashable, Sendable {
  package enum Link: Hashable, Sendable {
    /// The desk is its own hub.
    case local
    case idle, running
    /// The hub could not be reached; the sentence says why.
    case offline(String)
  }

  package var link: Link = .local
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

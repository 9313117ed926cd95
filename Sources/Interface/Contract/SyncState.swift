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
  /// Replies and changes that the hub does not have yet.
  package var outbox = 0
  /// Texts that were begun and not sent.
  package var drafts = 0

  package init() {}
}

package import Tickets

/// A replica as its hub knows it.
package struct Peer: Sendable, Hashable {
  package let replica: Identifier
  /// The one account that the replica belongs to.
  package let account: Identifier
  /// The fingerprint of the key that it last came with; nil for a hub in a local folder.
  package let fingerprint: String?
  /// When it last was in touch.
  package let seen: Timestamp
  /// The place in the order up to which it has carried everything out.
  package let cursor: Int64
  /// Whether it is kept out until an admin lets it in again.
  package let isSuspended: Bool
}

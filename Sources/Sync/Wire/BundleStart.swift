package import Tickets

/// What a bundle from a hub begins with: whose copy it is for, and what that must hold already.
package struct BundleStart: Hashable, Sendable {
  /// The copy; all zeros for one that is yet to be made.
  package var replica: Identifier
  /// The position up to which the copy has everything, at least.
  package var cursor: Int64
  /// The position up to which the copy has everything afterwards.
  package var end: Int64

  package init(replica: Identifier, cursor: Int64, end: Int64) {
    self.replica = replica
    self.cursor = cursor
    self.end = end
  }
}

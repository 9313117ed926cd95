package import Tickets

/// The hub that a desk was cloned from, as the desk knows it.
package struct Remote: Sendable, Hashable {
  /// What people call it, as in `origin`.
  package var name: String
  /// Where it is: `ssh://...`, a folder, or `exec:...`.
  package var address: String
  /// Who it is.
  package var hub: HubIdentity
  /// The account that this desk belongs to.
  package var account: Identifier
  /// The place in the hub's order up to which everything is here.
  package internal(set) var cursor: Int64 = 0
  /// The place up to which every erasure is carried out in all files.
  package internal(set) var confirmed: Int64 = 0
  /// The last checkpoint that was found good, as the hub signed it.
  package internal(set) var checkpoint: String?
  /// When the desk was last in touch with it.
  package internal(set) var syncedAt: Timestamp?

  package init(name: String, address: String, hub: HubIdentity, account: Identifier) {
    self.name = name
    self.address = address
    self.hub = hub
    self.account = account
  }
}

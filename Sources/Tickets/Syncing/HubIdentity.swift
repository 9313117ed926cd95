/// Who a hub is, and how its checkpoints are known to be its own.
package struct HubIdentity: Hashable, Sendable {
  /// The name that stands in the first line of each checkpoint, as in `desk.example.org/support`.
  package let origin: String
  /// The public key that signs them, as a line of OpenSSH's.
  package let publicKey: String

  package init(origin: String, publicKey: String) {
    self.origin = origin
    self.publicKey = publicKey
  }
}

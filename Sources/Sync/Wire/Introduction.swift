package import Tickets

/// Who a hub is, for a client that does not know it yet.
package struct Introduction: Hashable, Sendable {
  /// The account that the client's key stands for.
  package var account: Identifier
  /// What the hub calls itself in its checkpoints.
  package var origin: String
  /// The public key that signs them, as a line of OpenSSH's.
  package var publicKey: String
  /// The desk's name, for people.
  package var name: String

  package init(account: Identifier, origin: String, publicKey: String, name: String) {
    self.account = account
    self.origin = origin
    self.publicKey = publicKey
    self.name = name
  }
}

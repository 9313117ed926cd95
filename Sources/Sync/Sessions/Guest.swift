package import Tickets

/// Who is at the other end of a hub's link, as sshd or the caller vouches for it.
package struct Guest: Hashable, Sendable {
  /// The account that the key is enrolled for.
  package let account: Identifier
  /// That account's name.
  package let name: String
  /// The key's fingerprint; nil for somebody who works on the hub's own machine.
  package let key: String?
  /// The address that the link comes from; nil for this machine.
  package let address: String?

  package init(account: Identifier, name: String, key: String?, address: String?) {
    self.account = account
    self.name = name
    self.key = key
    self.address = address
  }
}

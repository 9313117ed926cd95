package import Tickets

/// What the hub answers to a client that it lets in.
package struct Welcome: Hashable, Sendable {
  package var capabilities: Capabilities
  /// The account that the client acts as.
  package var account: Identifier
  /// The first eight bytes of SHA-256 over the hub's public key, by which a client sees at once
  /// that it is another one; what the key signs is checked by the whole of it.
  package var key: UInt64

  package init(capabilities: Capabilities = .all, account: Identifier, key: UInt64) {
    self.capabilities = capabilities
    self.account = account
    self.key = key
  }

  /// What stands for a hub's public key, given as a line of OpenSSH's.
  package static func shortKey(_ line: String) -> UInt64 {
    let blob = PublicKey(line: line)?.blob ?? Array(line.utf8)
    return SHA256.hash(blob).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

import Tickets

/// An SSH public key, as a `.pub` file has it: who may come in, or who signs for the hub.
package struct PublicKey: Hashable, Sendable {
  /// What kind of key it is, such as `ssh-ed25519`.
  package let type: String
  /// The key as SSH sends it (RFC 4253, section 6.6).
  package let blob: [UInt8]

  /// How many bytes an Ed25519 key has by itself.
  package static let size = 32

  /// The key on a line `TYPE BASE64 COMMENT`; nil for anything else, such as a private key.
  ///
  /// Options before the type, as in an `authorized_keys` file, make it no key: what a key may do
  /// is for the hub to say.
  package init?(line: String) {
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count >= 2, let blob = Base64.decode(words[1]) else { return nil }
    var fields = SSHFields(blob[...])
    guard let type = fields.string(), type.elementsEqual(words[0].utf8),
      words[0].utf8.allSatisfy(PublicKey.isTypeCharacter), !fields.isAtEnd
    else { return nil }
    self.type = String(words[0])
    self.blob = blob
  }

  /// An Ed25519 key from its 32 bytes; nil for another number of them.
  package init?(ed25519 key: some Collection<UInt8>) {
    guard key.count == PublicKey.size else { return nil }
    type = PublicKey.ed25519
    var fields = SSHFieldWriter()
    fields.add(Array(type.utf8))
    fields.add(Array(key))
    blob = fields.bytes
  }

  /// The only kind of key that a hub signs with.
  package static let ed25519 = "ssh-ed25519"

  /// The 32 bytes of an Ed25519 key; nil for a key of another kind.
  package var rawEd25519: [UInt8]? {
    var fields = SSHFields(blob[...])
    guard type == PublicKey.ed25519, fields.string() != nil, let key = fields.string(),
      key.count == PublicKey.size, fields.isAtEnd
    else { return nil }
    return Array(key)
  }

  /// The key without a comment, as one line.
  package var line: String { "\(type) \(Base64.encode(blob))" }

  /// What people compare keys by, as `ssh-keygen -l` prints it: `SHA256:` and 43 characters.
  package var fingerprint: String {
    "SHA256:" + Base64.encode(SHA256.hash(blob).bytes).prefix { $0 != "=" }
  }

  private static func isTypeCharacter(_ unit: UInt8) -> Bool {
    switch unit {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

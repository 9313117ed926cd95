import Tickets

/// An SSH signature by an Ed25519 key, as `ssh-keygen -Y sign` makes it (OpenSSH's
/// PROTOCOL.sshsig).
package struct SSHSignature: Hashable, Sendable {
  /// The key that signed.
  package let key: PublicKey
  /// The signature itself, 64 bytes.
  package let signature: [UInt8]

  /// What the signature is for, so that it counts for nothing else.
  package static let namespace = "ttydesk-checkpoint"

  /// A signature from its parts; nil where one of them is of another kind or size.
  package init?(key: PublicKey, signature: [UInt8]) {
    guard key.rawEd25519 != nil, signature.count == SentCheckpoint.signatureSize else { return nil }
    self.key = key
    self.signature = signature
  }

  /// The signature in binary data; nil for any form that this program does not write itself.
  package init?(blob: [UInt8]) {
    var fields = SSHFields(blob[...])
    guard fields.take(SSHSignature.start), let keyBlob = fields.string(),
      let key = SSHSignature.key(keyBlob), fields.string().map(Array.init) == SSHSignature.space,
      fields.string()?.isEmpty == true, fields.string().map(Array.init) == SSHSignature.hash,
      let inner = fields.string(), fields.isAtEnd
    else { return nil }
    var parts = SSHFields(inner)
    guard parts.string().map(Array.init) == Array(PublicKey.ed25519.utf8),
      let signature = parts.string(), parts.isAtEnd
    else { return nil }
    self.init(key: key, signature: Array(signature))
  }

  /// The signature in the text that `ssh-keygen` prints; nil for any other text.
  package init?(armored text: String) {
    var lines = text.split(whereSeparator: \.isNewline)[...]
    guard lines.popFirst()?[...] == SSHSignature.firstLine[...],
      lines.popLast()?[...] == SSHSignature.lastLine[...],
      let blob = Base64.decode(lines.joined())
    else { return nil }
    self.init(blob: blob)
  }

  /// The binary data.
  package var blob: [UInt8] {
    var inner = SSHFieldWriter()
    inner.add(Array(PublicKey.ed25519.utf8))
    inner.add(signature)
    var fields = SSHFieldWriter()
    fields.add(raw: SSHSignature.start)
    fields.add(key.blob)
    fields.add(SSHSignature.space)
    fields.add([])
    fields.add(SSHSignature.hash)
    fields.add(inner.bytes)
    return fields.bytes
  }

  /// The text that `ssh-keygen -Y verify` reads.
  package var armored: String {
    var lines = [SSHSignature.firstLine]
    var rest = Base64.encode(blob)[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(SSHSignature.columns)))
      rest = rest.dropFirst(SSHSignature.columns)
    }
    lines.append(SSHSignature.lastLine)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func key(_ blob: ArraySlice<UInt8>) -> PublicKey? {
    var fields = SSHFields(blob)
    guard fields.string().map(Array.init) == Array(PublicKey.ed25519.utf8),
      let raw = fields.string(), fields.isAtEnd
    else { return nil }
    return PublicKey(ed25519: raw)
  }

  private static let start = Array("SSHSIG".utf8) + [0, 0, 0, 1]
  private static let space = Array(namespace.utf8)
  private static let hash = Array("sha512".utf8)
  private static let firstLine = "-----BEGIN SSH SIGNATURE-----"
  private static let lastLine = "-----END SSH SIGNATURE-----"
  private static let columns = 70
}

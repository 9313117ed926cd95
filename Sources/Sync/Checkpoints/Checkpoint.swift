package import Tickets

/// The head of a hub's tree, and the signature by which the hub stands for it.
///
/// As text it is a signed note (C2SP signed-note and tlog-checkpoint): the origin, the size, the
/// root in base64, an empty line, and a line with the signature.
package struct Checkpoint: Hashable, Sendable {
  /// Whose tree it is, as the hub calls itself.
  package let origin: String
  /// How many events the tree has.
  package let size: Int64
  package let root: Digest
  package let signature: SSHSignature

  package init(origin: String, size: Int64, root: Digest, signature: SSHSignature) {
    self.origin = origin
    self.size = size
    self.root = root
    self.signature = signature
  }

  /// What is signed.
  package static func text(origin: String, size: Int64, root: Digest) -> String {
    "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n"
  }

  /// What this checkpoint's signature signs.
  package var text: String { Checkpoint.text(origin: origin, size: size, root: root) }

  /// The whole note.
  package var note: String {
    let line = Base64.encode(Checkpoint.keyID(origin, signature.key) + signature.blob)
    return "\(text)\n\u{2014} \(origin) \(line)\n"
  }

  /// A checkpoint from its note.
  ///
  /// The signature is read, not verified; see ``KeyProgram/verify(_:)``.
  ///
  /// - Throws: ``CheckpointError/malformed``.
  package init(note: String) throws(CheckpointError) {
    // Lines by hand: a carriage return and what Unicode calls a line end are no ends here.
    let lines = note.utf8.split(
      separator: UInt8(ascii: "\n"), maxSplits: 6, omittingEmptySubsequences: false
    ).map(String.init)
    guard lines.count == 6, let origin = lines.first.flatMap({ $0 }), let sizeText = lines[1],
      let size = Int64(sizeText), size >= 0, String(size) == sizeText, let rootText = lines[2],
      let root = Base64.decode(rootText).flatMap({ Digest($0) }), lines[3]?.isEmpty == true,
      lines[5]?.isEmpty == true, Checkpoint.isOrigin(origin)
    else { throw .malformed }
    let words = lines[4]?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, words[0] == "\u{2014}", words[1] == origin[...],
      let signed = Base64.decode(words[2]),
      let signature = SSHSignature(blob: Array(signed.dropFirst(4))),
      Array(signed.prefix(4)) == Checkpoint.keyID(origin, signature.key)
    else { throw .malformed }
    self.init(origin: origin, size: size, root: root, signature: signature)
  }

  /// The four bytes that tell a key from others of the same name (C2SP signed-note): a type of
  /// signature that has no number there is told by a name after 0xFF.
  private static func keyID(_ name: String, _ key: PublicKey) -> [UInt8] {
    var bytes = Array(name.utf8) + [0x0A, 0xFF]
    bytes += "sshsig:\(SSHSignature.namespace)".utf8
    bytes += key.rawEd25519 ?? []
    return Array(SHA256.hash(bytes).bytes.prefix(4))
  }

  /// Whether a text can be a hub's name: a line without blanks and `+`.
  package static func isOrigin(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "+" && $0.properties.generalCategory != .control
      }
  }
}

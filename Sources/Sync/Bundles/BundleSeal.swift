import Tickets

/// What stands at the end of a hub's bundle: the hub's signature of all bytes before.
package enum BundleSeal {
  /// What is signed; its second line is no number, so that it is no checkpoint's text.
  static func text(origin: String, hash: Digest) -> String {
    "\(origin)\nbundle\n\(Base64.encode(hash.bytes))\n"
  }

  /// Checks who made a bundle, and that nothing of it was changed.
  ///
  /// - Parameters:
  ///   - hub: Whose bundle it should be.
  ///   - next: Gives the next bytes of the file; none at its end.
  ///   - check: Verifies a signature of a text.
  /// - Throws: ``BundleError/altered``, and what `next` throws.
  package static func verify(
    of hub: Introduction, _ next: () throws -> [UInt8],
    check: (SSHSignature, String) throws -> Void
  ) throws {
    var hasher = SHA256()
    var end: [UInt8] = []
    while case let bytes = try next(), !bytes.isEmpty {
      end += bytes
      guard end.count > size else { continue }
      hasher.update(Array(end[..<(end.count - size)]))
      end.removeFirst(end.count - size)
    }
    guard end.count == size, end.starts(with: start), let key = PublicKey(line: hub.publicKey),
      let signature = SSHSignature(key: key, signature: Array(end.dropFirst(start.count)))
    else { throw BundleError.incomplete }
    do {
      try check(signature, text(origin: hub.origin, hash: hasher.finalize()))
    } catch CheckpointError.badSignature {
      throw BundleError.altered
    }
  }

  /// The length and type of the frame that carries the signature.
  private static let start: [UInt8] = [
    0, 0, 0, UInt8(1 + SentCheckpoint.signatureSize), FrameKind.seal.rawValue,
  ]
  /// How many bytes that frame has.
  private static let size = start.count + SentCheckpoint.signatureSize
}

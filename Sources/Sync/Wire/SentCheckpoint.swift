package import Tickets

/// The head of the hub's tree, signed, and what leads there from the client's last one.
package struct SentCheckpoint: Hashable, Sendable {
  /// How many events the tree has.
  package var size: Int64
  package var root: Digest
  /// The Ed25519 signature inside the SSH signature of the note, 64 bytes.
  package var signature: [UInt8]
  /// The size of the tree that `cover` comes after: the client's, or 0.
  package var from: Int64
  /// The hashes of the subtrees that were added; see ``MerkleFrontier``.
  package var cover: [Digest]
  /// The consistency proof (RFC 9162, 2.1.4) for a client that has lost its frontier; else empty.
  package var proof: [Digest]

  package init(
    size: Int64, root: Digest, signature: [UInt8], from: Int64, cover: [Digest],
    proof: [Digest] = []
  ) {
    self.size = size
    self.root = root
    self.signature = signature
    self.from = from
    self.cover = cover
    self.proof = proof
  }

  /// How many bytes an Ed25519 signature has.
  package static let signatureSize = 64
  /// The most hashes of a cover or proof: two for each level of a tree of 2^63 leaves.
  package static let longestProof = 128
}

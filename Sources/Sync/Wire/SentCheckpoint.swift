package import Tickets

/// The head of the hub's tree, signed, and what leads there from the client's last one.
package struct SentCheckpoint: Hashable, Sendable {
  /// How many events the tree has.
  package var size: Int64
  package var root: Digest
  /// The Ed25519 signature inside the SSH signature of the note, 64 bytes.
  package var signature: [UInt8]
  /// The size that the proof leads from: the client's, or 0 where there is nothing to prove.
  package var from: Int64
  /// The consistency proof (RFC 6962, 2.1.2).
  package var proof: [Digest]

  package init(size: Int64, root: Digest, signature: [UInt8], from: Int64, proof: [Digest]) {
    self.size = size
    self.root = root
    self.signature = signature
    self.from = from
    self.proof = proof
  }

  /// How many bytes an Ed25519 signature has.
  package static let signatureSize = 64
  /// The most hashes of a proof: two for each level of a tree of 2^63 leaves.
  package static let longestProof = 128
}

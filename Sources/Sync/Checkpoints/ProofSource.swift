package import Tickets

/// Where a hub's checkpoints and proofs come from.
package protocol ProofSource {
  /// Hears whether a checkpoint is likely to be asked for soon: what takes long can be begun.
  func expectCheckpoint(_ isExpected: Bool)

  /// The checkpoint of the tree as it is, with what shows that it goes on from the one that a
  /// replica knows.
  func checkpoint(_ state: CheckpointState) throws -> SentCheckpoint?

  /// The hashes of a proof; none where there is no such proof.
  func proof(_ request: ProofRequest) throws -> [Digest]

  /// The hashes of complete subtrees, in their order; none where the tree has not all of them.
  func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest]
}

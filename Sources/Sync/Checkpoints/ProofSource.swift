package import Store
package import Tickets

/// Where a hub's checkpoints and proofs come from.
package protocol ProofSource {
  /// The checkpoint of the tree as it is, with a proof that it goes on from a smaller one.
  ///
  /// - `size`: The size of the smaller one; 0 for none.
  func checkpoint(_ size: Int64) throws -> SentCheckpoint?

  /// The hashes of a proof; none where there is no such proof, or the replica may not ask for it.
  func proof(_ request: ProofRequest, _ peer: Peer) throws -> [Digest]
}

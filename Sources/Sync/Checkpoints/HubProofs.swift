package import Store
package import Tickets

/// The checkpoints and proofs of a hub's own tree.
package struct HubProofs: ProofSource {
  private let store: Store
  private let sign: (TreeHead) throws -> Checkpoint
  private let signer: CheckpointSigner?

  /// The proofs of a hub's tree, signed by the key in its folder.
  package init(store: Store, folder: HubFolder, origin: String) {
    let signer = CheckpointSigner(key: folder.key)
    self.store = store
    self.signer = signer
    sign = { head in
      try folder.checkpoint(origin: origin, size: head.size, root: head.root, by: signer)
    }
  }

  /// - `sign`: Makes the checkpoint of the tree as it is.
  package init(store: Store, sign: @escaping (TreeHead) throws -> Checkpoint) {
    self.store = store
    self.sign = sign
    signer = nil
  }

  package func expectCheckpoint(_ isExpected: Bool) { signer?.expect(isExpected) }

  package func checkpoint(_ state: CheckpointState) throws -> SentCheckpoint? {
    let checkpoint = try newest()
    let size = checkpoint.size
    var (from, proof): (Int64, [Digest]) = (0, [])
    switch state {
    case .none: break
    // A tree that has shrunk is for the replica to complain of.
    case .whole(let known): from = min(known, size)
    case .withoutFrontier(let known):
      proof = try store.consistencyProof(from: min(known, size), to: size)
    }
    return SentCheckpoint(
      size: size, root: checkpoint.root, signature: checkpoint.signature.signature, from: from,
      cover: try store.treeCover(from: from, to: size), proof: proof)
  }

  /// The checkpoint of the tree as it is.
  package func newest() throws -> Checkpoint { try sign(try store.treeHead()) }

  package func proof(_ request: ProofRequest) throws -> [Digest] {
    do {
      switch request {
      case .inclusion(let seq, let size): return try store.inclusionProof(seq: seq, size: size)
      case .consistency(let from, let to):
        return try store.consistencyProof(from: from, to: to)
      }
    } catch StoreError.noSuchTree {
      return []
    }
  }

  package func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest] {
    do {
      return try store.treeHashes(of: subtrees)
    } catch StoreError.noSuchTree {
      return []
    }
  }
}

package import Store
package import Tickets

/// The checkpoints of a replica's hub, kept in its store and verified by `ssh-keygen`.
package struct StoreCheckpoints: CheckpointKeeper {
  private let store: Store

  package init(_ store: Store) {
    self.store = store
  }

  package func size() throws -> Int64 { try kept()?.size ?? 0 }

  package func take(_ sent: SentCheckpoint) throws {
    guard let remote = try store.remote() else { throw StoreError.noRemote }
    guard let key = PublicKey(line: remote.hub.publicKey),
      let signature = SSHSignature(key: key, signature: sent.signature)
    else { throw CheckpointError.malformed }
    let checkpoint = Checkpoint(
      origin: remote.hub.origin, size: sent.size, root: sent.root, signature: signature)
    try KeyProgram(folder: store.folder.path).verify(checkpoint)
    if let known = try kept() {
      try known.requireContinuation(checkpoint, from: sent.from, proof: sent.proof)
    }
    try store.keep(checkpoint: checkpoint.note)
  }

  /// The checkpoint that was found good last; nil before the first.
  package func kept() throws -> Checkpoint? {
    try store.remote()?.checkpoint.flatMap { try Checkpoint(note: $0) }
  }
}

extension Checkpoint {
  /// Refuses a checkpoint whose tree does not begin with the tree of this one.
  ///
  /// - Throws: ``CheckpointError/shrunk(known:shown:)`` or
  ///   ``CheckpointError/rewritten(known:shown:)``.
  package func requireContinuation(
    _ newer: Checkpoint, from: Int64, proof: [Digest]
  ) throws(CheckpointError) {
    guard newer.size >= size else { throw .shrunk(known: size, shown: newer.size) }
    guard newer.size > size else {
      guard newer.root == root else { throw .rewritten(known: size, shown: newer.size) }
      return
    }
    guard from == size,
      MerkleTree.isConsistent(
        proof, from: (size, root), to: (newer.size, newer.root))
    else { throw .rewritten(known: size, shown: newer.size) }
  }
}

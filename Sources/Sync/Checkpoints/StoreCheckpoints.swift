package import Store
package import Tickets

/// The checkpoints of a replica's hub, kept in its store and verified by `ssh-keygen`.
package struct StoreCheckpoints: CheckpointKeeper {
  private let store: Store
  private let frontiers: FrontierFile
  private let verifier = CheckpointVerifier()
  private let check: ((Checkpoint) throws -> Void)?

  /// - `check`: Verifies a signature; `ssh-keygen` does where nothing else is said.
  package init(_ store: Store, check: ((Checkpoint) throws -> Void)? = nil) {
    self.store = store
    frontiers = FrontierFile(of: store.folder)
    self.check = check
  }

  package func expectCheckpoint(_ isExpected: Bool) {
    if check == nil { verifier.expect(isExpected) }
  }

  package func state() throws -> CheckpointState {
    guard let known = try kept() else { return .none }
    return try frontiers.frontier(of: known) == nil
      ? .withoutFrontier(size: known.size) : .whole(size: known.size)
  }

  package func verify(_ sent: SentCheckpoint) throws {
    _ = try verified(sent)
  }

  package func take(_ sent: SentCheckpoint) throws {
    let checkpoint = try verified(sent)
    let known = try kept()
    let old = try known.flatMap(frontiers.frontier)
    // One that comes again leads from the tree before it, which is kept no more.
    if let known, old != nil, known.size == sent.size, known.root == sent.root { return }
    let frontier = try sent.frontier(after: known, old)
    // Both are kept until the new checkpoint is, so that a crash between loses neither.
    try frontiers.save([frontier] + (old.map { [$0] } ?? []))
    try store.keep(checkpoint: checkpoint.note)
  }

  /// The checkpoint, if the hub's pinned key signed it.
  private func verified(_ sent: SentCheckpoint) throws -> Checkpoint {
    guard let remote = try store.remote() else { throw StoreError.noRemote }
    guard let key = PublicKey(line: remote.hub.publicKey),
      let signature = SSHSignature(key: key, signature: sent.signature)
    else { throw CheckpointError.malformed }
    let checkpoint = Checkpoint(
      origin: remote.hub.origin, size: sent.size, root: sent.root, signature: signature)
    if let check { try check(checkpoint) } else { try verifier.verify(checkpoint) }
    return checkpoint
  }

  /// The checkpoint that was found good last; nil before the first.
  package func kept() throws -> Checkpoint? {
    try store.remote()?.checkpoint.flatMap { try Checkpoint(note: $0) }
  }
}

extension SentCheckpoint {
  /// The frontier of the tree, if that goes on from a checkpoint that is known.
  ///
  /// - Parameters:
  ///   - known: The newest checkpoint so far.
  ///   - frontier: Its frontier; nil where that is lost.
  /// - Returns: The frontier of this checkpoint's tree.
  /// - Throws: ``CheckpointError/shrunk(known:shown:)`` or
  ///   ``CheckpointError/rewritten(known:shown:)``.
  package func frontier(
    after known: Checkpoint?, _ frontier: MerkleFrontier?
  ) throws(CheckpointError) -> MerkleFrontier {
    let old = known?.size ?? 0
    guard size >= old else { throw .shrunk(known: old, shown: size) }
    var grown = from == 0 ? MerkleFrontier() : frontier ?? MerkleFrontier()
    guard from == 0 || from == old, grown.size == from, grown.grow(by: cover, to: size),
      grown.root == root
    else { throw .rewritten(known: old, shown: size) }
    // What began with the old leaves needs no more; a whole new frontier has to be proved.
    if let known, from == 0 {
      guard
        MerkleTree.isConsistent(
          from: known.size, known.root, to: size, root, proof: proof)
      else { throw .rewritten(known: old, shown: size) }
    }
    return grown
  }
}

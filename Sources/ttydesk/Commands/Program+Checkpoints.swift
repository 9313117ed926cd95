import Commands
import Store
import Sync
import Text
import Tickets

/// What the hub signed, kept and compared.
extension Program {
  /// Does `ttydesk audit checkpoint`.
  func printCheckpoint() throws {
    let store = try Store.open(folder, surroundings: surroundings)
    defer { store.close() }
    let checkpoint = try checkpoint(of: store)
    guard !output.isJSON else {
      try output.write(
        [
          "origin": .string(checkpoint.origin), "size": .number(Int(checkpoint.size)),
          "root": .string(checkpoint.root.hex),
          "key": .string(checkpoint.signature.key.fingerprint), "note": .string(checkpoint.note),
        ] as JSON)
      return
    }
    try output.write(bytes: Array(checkpoint.note.utf8))
  }

  /// Does `ttydesk audit compare`.
  ///
  /// - Returns: Success where both show one history, ``ExitCode/unavailable`` where that cannot be
  ///   told without the hub.
  func compareCheckpoints() throws -> ExitCode {
    let store = try Store.open(folder, surroundings: surroundings)
    defer { store.close() }
    let mine = try checkpoint(of: store)
    let path = invocation.argument(.file)
    let bytes = try path == "-" ? Files.readStandardInput() : Files.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CheckpointError.malformed
    }
    let theirs = try Checkpoint(note: text)
    guard theirs.origin == mine.origin else { throw CheckpointError.otherHub }
    guard theirs.signature.key == mine.signature.key else {
      throw CheckpointError.otherKey(expected: mine.signature.key.fingerprint)
    }
    try KeyProgram().verify(theirs)
    let (old, new) = mine.size < theirs.size ? (mine, theirs) : (theirs, mine)
    guard let proof = try proof(from: old, to: new, store) else {
      try report("cannot be told", mine, theirs)
      return .unavailable
    }
    let isConsistent = MerkleTree.isConsistent(
      from: old.size, old.root, to: new.size, new.root, proof: proof)
    guard isConsistent else {
      throw CheckpointError.rewritten(known: old.size, shown: new.size)
    }
    try report("one history", mine, theirs)
    return .success
  }

  /// What leads from one checkpoint to another; nil where only the hub can tell, and is not asked.
  private func proof(
    from old: Checkpoint, to new: Checkpoint, _ store: Store
  ) throws -> [Digest]? {
    if old.size == new.size || old.size == 0 { return [] }
    if try store.hub() != nil {
      return try HubProofs(store: store, folder: HubFolder(of: folder), origin: new.origin)
        .proof(.consistency(from: old.size, to: new.size))
    }
    guard !invocation.has(.offline), let remote = try store.remote() else { return nil }
    let hub = HubWitness(
      store, by: try RemoteBook(of: folder).ways(nil, remote),
      SyncRun(program: self, folder: folder))
    defer { hub.finish() }
    return try hub.answers(to: [.proof(.consistency(from: old.size, to: new.size))])[0]
  }

  /// The newest checkpoint that a desk has: its hub's, or its own if it is the hub.
  private func checkpoint(of store: Store) throws -> Checkpoint {
    if let hub = try store.hub() {
      return try HubProofs(
        store: store, folder: HubFolder(of: store.folder), origin: hub.origin
      ).newest()
    }
    guard try store.remote() != nil else { throw StoreError.noRemote }
    guard let kept = try StoreCheckpoints(store).kept() else {
      throw Failure(.unavailable, "the hub has shown no checkpoint yet; run: ttydesk sync")
    }
    return kept
  }

  private func report(_ result: String, _ mine: Checkpoint, _ theirs: Checkpoint) throws {
    guard !output.isJSON else {
      try output.write(
        [
          "result": .string(result), "origin": .string(mine.origin),
          "mine": .number(Int(mine.size)), "theirs": .number(Int(theirs.size)),
        ] as JSON)
      return
    }
    let sentence =
      result == "one history"
      ? "The hub shows you both one history: \(mine.size) and \(theirs.size) events of it."
      : "Both are signed by the hub, but \(mine.size) and \(theirs.size) events are not compared "
        + "without it; do it again where the hub can be reached."
    try output.write(SafeLine(sentence), result == "one history" ? .green : .yellow)
  }
}

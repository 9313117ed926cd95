internal import Database
package import Tickets

extension Store {
  /// Checks what this desk holds, and that each event of it up to a checkpoint is in the tree that
  /// the checkpoint speaks of.
  ///
  /// The root is reckoned from the events that are here and the hashes of the subtrees without any
  /// of them. Only where it is another one are the events proved one by one, to say which it is.
  /// - `head`: What the checkpoint says; its signature is the caller's to check.
  /// - `witness`: Asked for the hashes.
  package func verify(
    against head: TreeHead, by witness: some TreeWitness,
    progress: (_ done: Int64, _ total: Int64) throws -> Void = { _, _ in }
  ) throws -> LogVerification {
    var result = try verify(progress: progress)
    if let covered = try partHeld(of: head, by: witness) {
      result.covered = covered
    } else {
      try prove(in: head, by: witness, &result)
    }
    return result
  }

  /// How many events of a tree are here; nil where they and what the witness tells do not give the
  /// tree's root.
  private func partHeld(of head: TreeHead, by witness: some TreeWitness) throws -> Int64? {
    var filling = MerkleFilling()
    var count: Int64 = 0
    var reached: Int64 = 0
    while reached < head.size {
      let page = try heldEvents(after: reached, upTo: head.size, atMost: Store.leavesAtOnce)
      count += Int64(page.count)
      reached = page.count < Store.leavesAtOnce ? head.size : page.last?.seq ?? head.size
      let held = page.map { $0.seq - 1 }
      let gaps = filling.gaps(around: held, upTo: reached)
      let others = gaps.isEmpty ? [] : try witness.hashes(of: gaps)
      let hashes = page.map { MerkleTree.leafHash($0.id.bytes) }
      guard filling.add(held, hashes: hashes, others: others, upTo: reached) else { return nil }
    }
    return filling.root == head.root ? count : nil
  }

  /// Finds the events that are not in the tree.
  private func prove(
    in head: TreeHead, by witness: some TreeWitness, _ result: inout LogVerification
  ) throws {
    var last: Int64 = 0
    while case let page = try heldEvents(
      after: last, upTo: head.size, atMost: Store.proofsAtOnce), let end = page.last
    {
      let answers = try witness.inclusionProofs(of: page.map(\.seq), size: head.size)
      for (number, event) in page.enumerated() {
        let proof = answers.indices.contains(number) ? answers[number] : nil
        if head.includes(event.id, at: event.seq, proof: proof) {
          result.covered += 1
        } else {
          result.findings.append(
            LogFinding(position: event.position, id: event.id.hex, problem: .notInCheckpoint))
        }
      }
      last = end.seq
    }
  }

  /// The events with a place in the order, in that order.
  private func heldEvents(
    after seq: Int64, upTo last: Int64, atMost limit: Int
  ) throws -> [(seq: Int64, position: Int64, id: Digest)] {
    try database.all(
      "SELECT seq, position, id FROM event WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", seq,
      last, limit
    ) { row in row.digest(2).map { (row.int64(0), row.int64(1), $0) } }
    .compactMap { $0 }
  }

  /// How many proofs are asked for in one go.
  private static let proofsAtOnce = 256
  /// How many events are looked at in one go: some megabytes.
  private static let leavesAtOnce = 65_536
}

extension TreeHead {
  /// Whether a proof shows that an event is in the tree at its place.
  fileprivate func includes(_ id: Digest, at seq: Int64, proof: [Digest]?) -> Bool {
    guard let proof else { return false }
    return MerkleTree.isIncluded(
      MerkleTree.leafHash(id.bytes), at: seq - 1, size: size, proof: proof, root: root)
  }
}

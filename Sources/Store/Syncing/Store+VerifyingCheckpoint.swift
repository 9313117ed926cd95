internal import Database
package import Tickets

extension Store {
  /// Checks what this desk holds, and that each event of it up to a checkpoint is in the tree that
  /// the checkpoint speaks of.
  ///
  /// - `head`: What the checkpoint says; its signature is the caller's to check.
  /// - `proofs`: Asks the hub for the inclusion proofs of some places, in their order; nil for one
  ///   that it has not.
  package func verify(
    against head: TreeHead, proofs: (_ places: [Int64]) throws -> [[Digest]?],
    progress: (_ done: Int64, _ total: Int64) throws -> Void = { _, _ in }
  ) throws -> LogVerification {
    var result = try verify(progress: progress)
    var last: Int64 = 0
    while case let page = try heldEvents(after: last, upTo: head.size), let end = page.last {
      let answers = try proofs(page.map(\.seq))
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
    return result
  }

  /// The events with a place in the order, in that order.
  private func heldEvents(
    after seq: Int64, upTo last: Int64
  ) throws -> [(seq: Int64, position: Int64, id: Digest)] {
    try database.all(
      "SELECT seq, position, id FROM event WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", seq,
      last, Store.proofsAtOnce
    ) { row in row.digest(2).map { (row.int64(0), row.int64(1), $0) } }
    .compactMap { $0 }
  }

  /// How many proofs are asked for in one go.
  private static let proofsAtOnce = 256
}

extension TreeHead {
  /// Whether a proof shows that an event is in the tree at its place.
  fileprivate func includes(_ id: Digest, at seq: Int64, proof: [Digest]?) -> Bool {
    guard let proof else { return false }
    return MerkleTree.isIncluded(
      MerkleTree.leafHash(id.bytes), at: seq - 1, size: size, proof: proof, root: root)
  }
}

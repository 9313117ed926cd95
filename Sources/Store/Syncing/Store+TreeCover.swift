package import Tickets

extension Store {
  /// The hashes of what the tree of one size has that a smaller one has not; see
  /// ``MerkleFrontier/cover(from:to:)``.
  package func treeCover(from first: Int64, to size: Int64) throws -> [Digest] {
    try MerkleFrontier.cover(from: first, to: size).map(subtree)
  }

  /// The hashes of complete subtrees.
  ///
  /// Throws ``StoreError/noSuchTree(size:)`` where the log is too short for one of them.
  package func treeHashes(of subtrees: [MerkleSubtree]) throws -> [Digest] {
    try growTree()
    let size = try newestSeq()
    return try subtrees.map { part in
      guard let end = part.end, end <= size else { throw StoreError.noSuchTree(size: size) }
      return try subtree(level: part.level, place: part.place)
    }
  }
}

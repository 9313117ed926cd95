extension MerkleTree {
  /// The largest complete subtrees that have none of some leaves: with their hashes and those
  /// leaves anybody can reckon the root.
  ///
  /// That is at most as many for each leaf as the size has binary digits, and far fewer where the
  /// leaves stand together.
  /// - Parameters:
  ///   - held: The leaves, from 0, each once and in their order; all below `size`.
  ///   - size: How many leaves the tree has.
  /// - Returns: The subtrees in the order of their leaves.
  package static func subtrees(without held: [Int64], size: Int64) -> [MerkleSubtree] {
    var missing: [MerkleSubtree] = []
    var walk = HeldLeaves(held)
    for (level, place) in MerkleFrontier.cover(from: 0, to: size) {
      walk.visit(MerkleSubtree(level: level, place: place), leaf: { _ in }) { missing.append($0) }
    }
    return missing
  }

  /// The root of a tree of which some leaves are held, and the rest is told.
  ///
  /// - Parameters:
  ///   - size: How many leaves the tree has.
  ///   - held: The leaves that are held, as for ``subtrees(without:size:)``.
  ///   - hashes: Their hashes, in the same order.
  ///   - others: The hashes of ``subtrees(without:size:)``, in their order.
  /// - Returns: The root; nil where that is another number of hashes.
  package static func root(
    size: Int64, held: [Int64], hashes: [Digest], others: [Digest]
  ) -> Digest? {
    var frontier = MerkleFrontier()
    var walk = HeldLeaves(held)
    var own = hashes.makeIterator()
    var told = others.makeIterator()
    // One after the other the subtrees make the tree, whatever their sizes.
    func add(_ hash: Digest?, _ subtree: MerkleSubtree) -> Bool {
      guard let hash, let end = subtree.end else { return false }
      return frontier.grow(by: [hash], to: end)
    }
    var isWhole = true
    for (level, place) in MerkleFrontier.cover(from: 0, to: size) {
      walk.visit(
        MerkleSubtree(level: level, place: place),
        leaf: { isWhole = add(own.next(), $0) && isWhole },
        missing: { isWhole = add(told.next(), $0) && isWhole })
    }
    guard isWhole, own.next() == nil, told.next() == nil, frontier.size == size else { return nil }
    return frontier.root
  }
}

/// Goes through a tree from the left, and finds the largest subtrees without a held leaf.
private struct HeldLeaves {
  private let places: [Int64]
  private var next = 0

  init(_ places: [Int64]) {
    self.places = places
  }

  /// Visits the leaves of a subtree that are held, and the largest subtrees between them.
  mutating func visit(
    _ subtree: MerkleSubtree, leaf: (MerkleSubtree) -> Void, missing: (MerkleSubtree) -> Void
  ) {
    guard next < places.count, let end = subtree.end, places[next] < end else {
      missing(subtree)
      return
    }
    guard subtree.level > 0 else {
      next += 1
      leaf(subtree)
      return
    }
    visit(subtree.left, leaf: leaf, missing: missing)
    visit(subtree.right, leaf: leaf, missing: missing)
  }
}

/// Gives the hash of a complete subtree of a tree.
///
/// - `level`: How many halvings lie between it and its leaves: it has 2 to that power.
/// - `place`: Which of those it is, from 0.
package typealias MerkleSource = (_ level: Int, _ place: Int64) throws -> Digest

extension MerkleTree {
  /// The root of the tree over the first leaves.
  ///
  /// - `size`: How many; it asks for as many subtrees as that has bits.
  package static func root(size: Int64, _ subtree: MerkleSource) throws -> Digest {
    size == 0 ? emptyRoot : try hash(from: 0, count: size, subtree)
  }

  /// The hashes by which anybody can reckon from one leaf to the root: RFC 9162, 2.1.3.1.
  ///
  /// - `index`: The leaf, from 0; it must be below `size`.
  /// Gives the nearest first.
  package static func inclusionProof(
    of index: Int64, size: Int64, _ subtree: MerkleSource
  ) throws -> [Digest] {
    precondition(index >= 0 && index < size, "the tree has no leaf \(index)")
    var path: [Digest] = []
    var start: Int64 = 0
    var count = size
    while count > 1 {
      let half = split(count)
      if index - start < half {
        path.append(try hash(from: start + half, count: count - half, subtree))
        count = half
      } else {
        path.append(try hash(from: start, count: half, subtree))
        start += half
        count -= half
      }
    }
    return path.reversed()
  }

  /// The hashes by which anybody can see that a tree begins with a smaller one: RFC 9162, 2.1.4.1.
  ///
  /// - `first`: The smaller tree's size, from 1 to `size`.
  package static func consistencyProof(
    from first: Int64, to size: Int64, _ subtree: MerkleSource
  ) throws -> [Digest] {
    precondition(first > 0 && first <= size, "there is no tree of \(first) in one of \(size)")
    var path: [Digest] = []
    var start: Int64 = 0
    var count = size
    var rest = first
    var isWhole = true
    while rest < count {
      let half = split(count)
      if rest <= half {
        path.append(try hash(from: start + half, count: count - half, subtree))
        count = half
      } else {
        path.append(try hash(from: start, count: half, subtree))
        start += half
        rest -= half
        count -= half
        isWhole = false
      }
    }
    if !isWhole { path.append(try hash(from: start, count: count, subtree)) }
    return path.reversed()
  }

  /// The hash over a range of leaves that a tree is cut into.
  private static func hash(
    from start: Int64, count: Int64, _ subtree: MerkleSource
  ) throws -> Digest {
    // A power of two of leaves begins at a multiple of itself, wherever a tree is cut.
    if count & (count - 1) == 0 {
      let level = count.trailingZeroBitCount
      return try subtree(level, start >> level)
    }
    let half = split(count)
    return nodeHash(
      try hash(from: start, count: half, subtree),
      try hash(from: start + half, count: count - half, subtree))
  }
}

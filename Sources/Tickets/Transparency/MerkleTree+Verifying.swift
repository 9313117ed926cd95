extension MerkleTree {
  /// Whether a proof leads from a leaf to the root of a tree: RFC 9162, 2.1.3.2.
  package static func isIncluded(
    _ leaf: Digest, at index: Int64, size: Int64, proof: [Digest], root: Digest
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var hash = leaf
    let reachesTop = climb(from: index, last: size - 1, proof[...]) { sibling, isLeft in
      hash = isLeft ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    }
    return reachesTop && hash == root
  }

  /// Whether a proof shows that a tree begins with a smaller one: RFC 9162, 2.1.4.2.
  package static func isConsistent(
    from first: Int64, _ firstRoot: Digest, to size: Int64, _ root: Digest, proof: [Digest]
  ) -> Bool {
    guard first > 0, first <= size else { return first == 0 && size >= 0 && proof.isEmpty }
    guard first < size else { return proof.isEmpty && firstRoot == root }
    var rest = proof[...]
    // A complete smaller tree is itself the first hash.
    let start = first & (first - 1) == 0 ? firstRoot : rest.popFirst()
    guard let start, !rest.isEmpty else { return false }
    // The smaller tree's last complete subtree is where the climb begins.
    let complete = (~(first - 1)).trailingZeroBitCount
    var firstHash = start
    var hash = start
    let reachesTop = climb(
      from: (first - 1) >> complete, last: (size - 1) >> complete, rest
    ) { sibling, isLeft in
      if isLeft { firstHash = nodeHash(sibling, firstHash) }
      hash = isLeft ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    }
    return reachesTop && firstHash == firstRoot && hash == root
  }

  /// Goes up from a node by the siblings of a proof, each at its left or at its right.
  ///
  /// - Parameters:
  ///   - index: The node's place in its row.
  ///   - last: The place of the row's last node.
  ///   - proof: The siblings, lowest first.
  ///   - join: Called with each sibling and whether it is the left one.
  /// - Returns: Whether the way ends at the root, no earlier and no later.
  private static func climb(
    from index: Int64, last: Int64, _ proof: ArraySlice<Digest>,
    join: (_ sibling: Digest, _ isLeft: Bool) -> Void
  ) -> Bool {
    var place = index
    var last = last
    for sibling in proof {
      guard last != 0 else { return false }
      let isLeft = place & 1 == 1 || place == last
      join(sibling, isLeft)
      // A last node without a right sibling stands for itself in the rows above.
      while isLeft, place & 1 == 0, place != 0 {
        place >>= 1
        last >>= 1
      }
      place >>= 1
      last >>= 1
    }
    return last == 0
  }
}

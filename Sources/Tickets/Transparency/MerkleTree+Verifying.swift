extension MerkleTree {
  /// Whether a proof leads from a leaf to the root of a tree: RFC 9162, 2.1.3.2.
  package static func isIncluded(
    _ leaf: Digest, at index: Int64, size: Int64, proof: [Digest], root: Digest
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var place = index
    var last = size - 1
    var hash = leaf
    for sibling in proof {
      guard last != 0 else { return false }
      if place & 1 == 1 || place == last {
        hash = nodeHash(sibling, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = nodeHash(hash, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
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
    var place = first - 1
    var last = size - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var firstHash = start
    var hash = start
    for sibling in rest {
      guard last != 0 else { return false }
      if place & 1 == 1 || place == last {
        firstHash = nodeHash(sibling, firstHash)
        hash = nodeHash(sibling, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = nodeHash(hash, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && firstHash == firstRoot && hash == root
  }
}

import Tickets

/// The tree as RFC 6962 defines it, word by word and without a thought for its cost.
struct NaiveTree {
  let leaves: [Digest]

  init(_ leaves: [Digest]) {
    self.leaves = leaves
  }

  /// MTH of the RFC.
  func root(_ range: Range<Int>) -> Digest {
    guard range.count > 1 else {
      return range.isEmpty ? MerkleTree.emptyRoot : leaves[range.lowerBound]
    }
    let middle = range.lowerBound + split(range.count)
    return MerkleTree.nodeHash(
      root(range.lowerBound..<middle), root(middle..<range.upperBound))
  }

  /// PATH of the RFC.
  func path(_ index: Int, _ range: Range<Int>) -> [Digest] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + split(range.count)
    return range.lowerBound + index < middle
      ? path(index, range.lowerBound..<middle) + [root(middle..<range.upperBound)]
      : path(index + range.lowerBound - middle, middle..<range.upperBound)
        + [root(range.lowerBound..<middle)]
  }

  /// A complete subtree, as the real one asks for it.
  func subtree(level: Int, place: Int64) -> Digest {
    let start = Int(place) << level
    return root(start..<start + 1 << level)
  }

  private func split(_ count: Int) -> Int {
    var half = 1
    while half * 2 < count { half *= 2 }
    return half
  }
}

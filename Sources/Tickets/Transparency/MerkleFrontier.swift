/// What one has to keep of a tree to see that it grows at its end and nowhere else: the hashes of
/// its largest complete subtrees, of which there are as many as its size has bits.
///
/// Whoever keeps it needs no consistency proof: the hashes of what was added, joined to it, give
/// the new root only if the old leaves are still the same. So proofs cost as much as what was
/// added, and not as the tree.
package struct MerkleFrontier: Hashable, Sendable {
  /// How many leaves the tree has.
  package private(set) var size: Int64 = 0
  /// The hashes of the complete subtrees, the largest and leftmost first.
  package private(set) var hashes: [Digest] = []

  /// The frontier of a tree without leaves.
  package init() {}

  /// A frontier that was kept; nil where the number of hashes is not that of its size's bits.
  package init?(size: Int64, hashes: [Digest]) {
    guard size >= 0, hashes.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// The root of the tree.
  package var root: Digest {
    guard var root = hashes.last else { return MerkleTree.emptyRoot }
    for hash in hashes.dropLast().reversed() { root = MerkleTree.nodeHash(hash, root) }
    return root
  }

  /// The complete subtrees that leaves are cut into which come after a tree: their levels and
  /// places, in the order of the leaves.
  ///
  /// - Parameters:
  ///   - first: How many leaves the tree has.
  ///   - last: How many it has with the new ones.
  /// - Returns: Each subtree's level and its place among those of that level.
  package static func cover(from first: Int64, to last: Int64) -> [(level: Int, place: Int64)] {
    var parts: [(level: Int, place: Int64)] = []
    var start = first
    while start < last {
      var level = start == 0 ? Int64.bitWidth - 2 : start.trailingZeroBitCount
      while level > 0, Int64(1) << level > last - start { level -= 1 }
      parts.append((level, start >> level))
      start += Int64(1) << level
    }
    return parts
  }

  /// Takes in the hashes of what comes after the tree.
  ///
  /// - Parameters:
  ///   - cover: The hashes of the subtrees that ``cover(from:to:)`` names.
  ///   - last: How many leaves the tree has then.
  /// - Returns: false, and nothing is changed, where that is another number of hashes.
  package mutating func grow(by cover: [Digest], to last: Int64) -> Bool {
    let parts = MerkleFrontier.cover(from: size, to: last)
    guard last >= size, parts.count == cover.count else { return false }
    for (part, hash) in zip(parts, cover) { add(hash, level: part.level) }
    return true
  }

  private mutating func add(_ hash: Digest, level: Int) {
    var hash = hash
    var level = level
    // As in adding one to a binary number: equal subtrees make one of twice the size.
    while size & (Int64(1) << level) != 0, let left = hashes.popLast() {
      hash = MerkleTree.nodeHash(left, hash)
      size -= Int64(1) << level
      level += 1
    }
    hashes.append(hash)
    size += Int64(1) << level
  }
}

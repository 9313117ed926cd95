/// Reckons the root of a tree of which some leaves are held and the rest is told, from the left and
/// in as many steps as one likes: for logs that are larger than the memory.
package struct MerkleFilling: Sendable {
  private var frontier = MerkleFrontier()

  /// Begins at the left end.
  package init() {}

  /// The largest complete subtrees that lie before, between and behind some leaves.
  ///
  /// Their number is at most twice that of the binary digits of `end` for each leaf, and far fewer
  /// where the leaves stand together.
  /// - Parameters:
  ///   - held: The leaves, from 0, each once and in their order, beyond all that was added.
  ///   - end: One more than the last leaf of this step.
  /// - Returns: The subtrees in the order of their leaves.
  package func gaps(around held: [Int64], upTo end: Int64) -> [MerkleSubtree] {
    var gaps: [MerkleSubtree] = []
    var start = frontier.size
    for place in held + [end] {
      gaps += MerkleFrontier.cover(from: start, to: place).map(MerkleSubtree.init)
      start = place + 1
    }
    return gaps
  }

  /// Adds leaves, and what lies around them.
  ///
  /// - Parameters:
  ///   - held: The leaves, as for ``gaps(around:upTo:)``.
  ///   - hashes: Their hashes, in the same order.
  ///   - others: The hashes of ``gaps(around:upTo:)``, in their order.
  ///   - end: As there.
  /// - Returns: false where that is another number of hashes; then the rest can't be added either.
  package mutating func add(
    _ held: [Int64], hashes: [Digest], others: [Digest], upTo end: Int64
  ) -> Bool {
    guard held.count == hashes.count else { return false }
    var others = others[...]
    for (place, hash) in zip(held, hashes) {
      guard fill(upTo: place, &others), frontier.grow(by: [hash], to: place + 1) else {
        return false
      }
    }
    return fill(upTo: end, &others) && others.isEmpty
  }

  private mutating func fill(upTo place: Int64, _ others: inout ArraySlice<Digest>) -> Bool {
    let count = MerkleFrontier.cover(from: frontier.size, to: place).count
    defer { others = others.dropFirst(count) }
    return frontier.grow(by: Array(others.prefix(count)), to: place)
  }

  /// The root of what was added.
  package var root: Digest { frontier.root }
}

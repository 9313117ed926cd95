package import Tickets

/// Whoever can tell of a hub's tree what this desk does not hold: the hub itself.
package protocol TreeWitness {
  /// The hashes of complete subtrees.
  ///
  /// - Returns: One for each, in their order; fewer where the tree has not all of them.
  func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest]

  /// The proofs that events are in the tree of that size.
  ///
  /// - `places`: Their places in the hub's order.
  /// - Returns: The hashes of each, in the same order; nil for one that there is not.
  func inclusionProofs(of places: [Int64], size: Int64) throws -> [[Digest]?]
}

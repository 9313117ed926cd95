package import Tickets

extension Store {
  /// The hashes of what the tree of one size has that a smaller one has not; see
  /// ``MerkleFrontier/cover(from:to:)``.
  package func treeCover(from first: Int64, to size: Int64) throws -> [Digest] {
    try MerkleFrontier.cover(from: first, to: size).map(subtree)
  }
}

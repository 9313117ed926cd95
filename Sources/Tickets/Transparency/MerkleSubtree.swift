/// A complete subtree of a tree of hashes: as many leaves as a power of two.
package struct MerkleSubtree: Hashable, Sendable {
  /// How many halvings lie between it and its leaves, from 0 for a single leaf to ``highest``.
  package let level: Int
  /// Which of the subtrees of that level it is, from 0.
  package let place: Int64

  package init(level: Int, place: Int64) {
    self.level = level
    self.place = place
  }

  /// The highest level of which a subtree can be.
  package static let highest = Int64.bitWidth - 2

  /// How many leaves a tree has at least that has this subtree; nil for more than there can be.
  package var end: Int64? {
    guard level >= 0, level <= MerkleSubtree.highest, place >= 0, place < .max else { return nil }
    let (end, isTooLarge) = (place + 1).multipliedReportingOverflow(by: Int64(1) << level)
    return isTooLarge ? nil : end
  }
}

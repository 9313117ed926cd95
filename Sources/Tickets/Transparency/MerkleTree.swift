/// The tree of hashes over a log, as RFC 6962 (section 2.1) and RFC 9162 (section 2.1) lay it out:
/// whoever knows its root can be shown that an entry is in the log, and that a later log begins
/// with the one that they know.
///
/// The leaves are data of any kind; here they are the ids of events, in the hub's order.
package enum MerkleTree {
  /// The hash of one leaf: SHA-256 over 0x00 and its data.
  package static func leafHash(_ data: [UInt8]) -> Digest {
    var hasher = SHA256()
    hasher.update([0x00])
    hasher.update(data)
    return hasher.finalize()
  }

  /// The hash of a node: SHA-256 over 0x01 and the hashes of its two halves.
  package static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    var bytes: [UInt8] = [0x01]
    bytes.reserveCapacity(1 + 2 * Digest.size)
    left.append(to: &bytes)
    right.append(to: &bytes)
    return SHA256.hash(bytes)
  }

  /// The root of a tree without leaves: SHA-256 over nothing.
  package static let emptyRoot = SHA256.hash([])

  /// Where a subtree of leaves is cut in two: the largest power of two below their number.
  static func split(_ count: Int64) -> Int64 {
    Int64(1) << (Int64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}

internal import Database
package import Tickets

/// The tree over the ids of a hub's events, in their order.
///
/// Complete subtrees of 256 events and more are kept; smaller ones are reckoned from the ids. So
/// whatever is asked costs a few kept hashes and some hundreds of ids, however long the log is.
extension Store {
  /// The tree of this moment.
  package func treeHead() throws -> TreeHead {
    try growTree()
    let size = try newestSeq()
    return TreeHead(size: size, root: try treeRoot(size: size))
  }

  /// The root of the tree over the first events.
  package func treeRoot(size: Int64) throws -> Digest {
    try requireTree(of: size)
    return try MerkleTree.root(size: size, subtree)
  }

  /// The hashes that prove that an event is in a tree.
  ///
  /// Throws ``StoreError/noSuchTree(size:)`` where the log is not that long.
  package func inclusionProof(seq: Int64, size: Int64) throws -> [Digest] {
    try requireTree(of: size)
    guard seq > 0, seq <= size else { throw StoreError.noSuchTree(size: seq) }
    return try MerkleTree.inclusionProof(of: seq - 1, size: size, subtree)
  }

  /// The hashes that prove that a tree begins with a smaller one; none for a smaller one of nothing.
  ///
  /// Throws ``StoreError/noSuchTree(size:)`` where the log is not that long.
  package func consistencyProof(from first: Int64, to size: Int64) throws -> [Digest] {
    try requireTree(of: size)
    guard first >= 0, first <= size else { throw StoreError.noSuchTree(size: first) }
    return first == 0 ? [] : try MerkleTree.consistencyProof(from: first, to: size, subtree)
  }

  /// Keeps the subtrees that became complete since it was last called.
  func growTree() throws {
    guard !isReadOnly else { return }
    let kept = try keptSubtrees()
    let complete = try newestSeq() >> Store.keptLevel
    guard kept < complete else { return }
    try batch {
      for place in try keptSubtrees()..<complete {
        try keep(try hash(ofLeavesAt: place), level: Store.keptLevel, place: place)
      }
    }
  }

  /// Keeps the hash of a complete subtree, and of each that it completes.
  private func keep(_ hash: Digest, level: Int, place: Int64) throws {
    var hash = hash
    var level = level
    var place = place
    while true {
      try database.run(
        "INSERT INTO tree_node (level, place, hash) VALUES (?, ?, ?)", level, place, hash)
      guard place & 1 == 1, let left = try keptHash(level: level, place: place - 1) else { return }
      hash = MerkleTree.nodeHash(left, hash)
      level += 1
      place >>= 1
    }
  }

  private func keptSubtrees() throws -> Int64 {
    try database.int64("SELECT count(*) FROM tree_node WHERE level = ?", Store.keptLevel) ?? 0
  }

  private func keptHash(level: Int, place: Int64) throws -> Digest? {
    try database.first(
      "SELECT hash FROM tree_node WHERE level = ? AND place = ?", level, place
    ) { $0.digest(0) } ?? nil
  }

  /// The hash of a complete subtree.
  func subtree(level: Int, place: Int64) throws -> Digest {
    guard level >= Store.keptLevel else {
      return try reckon(first: place << level, count: 1 << level)
    }
    if let hash = try keptHash(level: level, place: place) { return hash }
    guard level > Store.keptLevel else { return try hash(ofLeavesAt: place) }
    return MerkleTree.nodeHash(
      try subtree(level: level - 1, place: place * 2),
      try subtree(level: level - 1, place: place * 2 + 1))
  }

  private func hash(ofLeavesAt place: Int64) throws -> Digest {
    try reckon(first: place << Store.keptLevel, count: 1 << Store.keptLevel)
  }

  /// The hash over a power of two of events.
  private func reckon(first: Int64, count: Int64) throws -> Digest {
    var hashes = try database.all(
      "SELECT id FROM event WHERE seq > ? AND seq <= ? ORDER BY seq", first, first + count
    ) { MerkleTree.leafHash($0.blob(0)) }
    guard Int64(hashes.count) == count else { throw StoreError.damagedEvent(position: first + 1) }
    while hashes.count > 1 {
      hashes = stride(from: 0, to: hashes.count, by: 2).map {
        MerkleTree.nodeHash(hashes[$0], hashes[$0 + 1])
      }
    }
    return hashes[0]
  }

  private func requireTree(of size: Int64) throws {
    guard try size >= 0 && size <= newestSeq() else { throw StoreError.noSuchTree(size: size) }
  }

  /// Subtrees of 256 events and more are kept.
  private static let keptLevel = 8
}

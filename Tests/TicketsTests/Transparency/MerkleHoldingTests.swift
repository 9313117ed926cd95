import Randomness
import Testing
import Tickets

/// The root of a tree from some of its leaves, and what lies between them.
@Suite struct MerkleHoldingTests {
  private static func tree(_ size: Int) -> NaiveTree {
    NaiveTree((0..<size).map { MerkleTree.leafHash([UInt8($0 & 0xFF), UInt8($0 >> 8)]) })
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `any leaves and the rest give the root`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let size = Int.random(in: 0...300, using: &random)
    let tree = MerkleHoldingTests.tree(size)
    let odds = Double.random(in: 0...1, using: &random)
    let held = (0..<size).filter { _ in Double.random(in: 0...1, using: &random) < odds }
    let places = held.map(Int64.init)
    let missing = MerkleTree.subtrees(without: places, size: Int64(size))
    #expect(missing.count <= (held.count + 1) * (Int.bitWidth - size.leadingZeroBitCount))
    let others = missing.map { tree.subtree(level: $0.level, place: $0.place) }
    let hashes = held.map { tree.leaves[$0] }
    let root = MerkleTree.root(size: Int64(size), held: places, hashes: hashes, others: others)
    #expect(root == tree.root(0..<size))
    guard !held.isEmpty else { return }
    var wrong = hashes
    wrong[Int.random(in: wrong.indices, using: &random)] = MerkleTree.leafHash([1, 2, 3])
    #expect(
      MerkleTree.root(size: Int64(size), held: places, hashes: wrong, others: others) != root)
    #expect(
      MerkleTree.root(
        size: Int64(size), held: places, hashes: hashes, others: others + [.zero]) == nil)
    #expect(
      MerkleTree.root(
        size: Int64(size), held: places, hashes: Array(hashes.dropLast()), others: others) == nil)
  }

  @Test func `subtrees are as large as they can be`() {
    #expect(MerkleTree.subtrees(without: Array(0..<37), size: 37) == [])
    #expect(
      MerkleTree.subtrees(without: [], size: 37) == [
        MerkleSubtree(level: 5, place: 0), MerkleSubtree(level: 2, place: 8),
        MerkleSubtree(level: 0, place: 36),
      ])
    #expect(
      MerkleTree.subtrees(without: [5], size: 8) == [
        MerkleSubtree(level: 2, place: 0), MerkleSubtree(level: 0, place: 4),
        MerkleSubtree(level: 1, place: 3),
      ])
    let half = MerkleTree.subtrees(without: Array(0..<50_000), size: 100_000)
    #expect(half.count < 34)
  }

  @Test func `no subtree lies beyond what a tree can have`() {
    #expect(MerkleSubtree(level: 0, place: 4).end == 5)
    #expect(MerkleSubtree(level: 62, place: 0).end == 1 << 62)
    let wrong: [(Int, Int64)] = [(63, 0), (255, 0), (62, 2), (0, .max), (1, 1 << 62), (0, -1)]
    for (level, place) in wrong {
      #expect(MerkleSubtree(level: level, place: place).end == nil)
    }
  }
}

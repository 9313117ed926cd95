import Randomness
import Testing
import Tickets

/// The root of a tree from some of its leaves, and what lies between them.
@Suite struct MerkleFillingTests {
  private static func tree(_ size: Int) -> NaiveTree {
    NaiveTree((0..<size).map { MerkleTree.leafHash([UInt8($0 & 0xFF), UInt8($0 >> 8)]) })
  }

  /// The root, reckoned in steps of so many leaves; nil where the hashes do not fit.
  private static func root(
    of held: [Int64], hashes: [Digest], size: Int64, step: Int,
    telling tell: ([MerkleSubtree]) -> [Digest]
  ) -> Digest? {
    var filling = MerkleFilling()
    for start in stride(from: 0, through: held.count, by: step) {
      let part = Array(held[start...].prefix(step))
      let end = start + step > held.count ? size : part[part.count - 1] + 1
      let others = tell(filling.gaps(around: part, upTo: end))
      let own = Array(hashes.dropFirst(start).prefix(step))
      guard filling.add(part, hashes: own, others: others, upTo: end) else { return nil }
    }
    return filling.root
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `any leaves and the rest give the root`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let size = Int.random(in: 0...300, using: &random)
    let tree = MerkleFillingTests.tree(size)
    let odds = Double.random(in: 0...1, using: &random)
    let held = (0..<size).filter { _ in Double.random(in: 0...1, using: &random) < odds }
    let places = held.map(Int64.init)
    let hashes = held.map { tree.leaves[$0] }
    let step = Int.random(in: 1...100, using: &random)
    func root(_ hashes: [Digest], more: [Digest] = []) -> Digest? {
      MerkleFillingTests.root(of: places, hashes: hashes, size: Int64(size), step: step) {
        $0.map { tree.subtree(level: $0.level, place: $0.place) } + more
      }
    }
    #expect(root(hashes) == tree.root(0..<size))
    #expect(root(hashes, more: [.zero]) == nil)
    guard !held.isEmpty else { return }
    var wrong = hashes
    wrong[Int.random(in: wrong.indices, using: &random)] = MerkleTree.leafHash([1, 2, 3])
    #expect(root(wrong) != tree.root(0..<size))
    #expect(root(Array(hashes.dropLast())) == nil)
  }

  @Test func `gaps are filled with subtrees as large as they can be`() {
    #expect(MerkleFilling().gaps(around: Array(0..<37), upTo: 37) == [])
    #expect(
      MerkleFilling().gaps(around: [], upTo: 37) == [
        MerkleSubtree(level: 5, place: 0), MerkleSubtree(level: 2, place: 8),
        MerkleSubtree(level: 0, place: 36),
      ])
    #expect(
      MerkleFilling().gaps(around: [5], upTo: 8) == [
        MerkleSubtree(level: 2, place: 0), MerkleSubtree(level: 0, place: 4),
        MerkleSubtree(level: 1, place: 3),
      ])
    let half = MerkleFilling().gaps(around: Array(0..<50_000), upTo: 100_000)
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

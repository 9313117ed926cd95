import Randomness
import Testing
import Tickets

/// The tree of hashes, against the published vectors and a naive one.
@Suite struct MerkleTreeTests {
  /// The leaves of the test vectors that implementations of RFC 6962 share.
  private static let leaves: [[UInt8]] = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].map { Hex.decode($0) ?? [] }

  /// Their roots, for one leaf to eight.
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test func `an empty tree has the hash of nothing`() {
    #expect(
      MerkleTree.emptyRoot.hex
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test(arguments: 1...8) func `the roots are those of the published vectors`(size: Int) throws {
    let tree = NaiveTree(MerkleTreeTests.leaves.map(MerkleTree.leafHash))
    let root = try MerkleTree.root(size: Int64(size), tree.subtree)
    #expect(root.hex == MerkleTreeTests.roots[size - 1])
  }

  @Test func `the proofs are those of the published vectors`() throws {
    let tree = NaiveTree(MerkleTreeTests.leaves.map(MerkleTree.leafHash))
    let path = try MerkleTree.inclusionProof(of: 5, size: 8, tree.subtree)
    #expect(
      path.map(\.hex) == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
    let growth = try MerkleTree.consistencyProof(from: 6, to: 8, tree.subtree)
    #expect(
      growth.map(\.hex) == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
  }

  @Test(arguments: 1...33) func `every proof of small trees holds, and no damaged one`(
    size: Int
  ) throws {
    var random = SplitMix64(seed: UInt64(size))
    let tree = NaiveTree((0..<size).map { MerkleTree.leafHash([UInt8($0)]) })
    let root = tree.root(0..<size)
    #expect(try MerkleTree.root(size: Int64(size), tree.subtree) == root)
    for index in 0..<size {
      let proof = try MerkleTree.inclusionProof(of: Int64(index), size: Int64(size), tree.subtree)
      #expect(proof == tree.path(index, 0..<size))
      let holds = { (leaf: Digest, place: Int, proof: [Digest]) in
        MerkleTree.isIncluded(
          leaf, at: Int64(place), size: Int64(size), proof: proof, root: root)
      }
      #expect(holds(tree.leaves[index], index, proof))
      #expect(!holds(MerkleTree.leafHash([0xFF]), index, proof))
      #expect(!holds(tree.leaves[index], index, proof + [root]))
      let other = Int.random(in: 0...size, using: &random)
      #expect(other == index || !holds(tree.leaves[index], other, proof))
      if !proof.isEmpty { #expect(!holds(tree.leaves[index], index, proof.dropLast())) }
    }
    for first in 1...size {
      let proof = try MerkleTree.consistencyProof(
        from: Int64(first), to: Int64(size), tree.subtree)
      let firstRoot = tree.root(0..<first)
      let holds = { (old: Digest, new: Digest, proof: [Digest]) in
        MerkleTree.isConsistent(from: Int64(first), old, to: Int64(size), new, proof: proof)
      }
      #expect(holds(firstRoot, root, proof))
      #expect(!holds(MerkleTree.emptyRoot, root, proof))
      #expect(!holds(firstRoot, MerkleTree.emptyRoot, proof))
      #expect(!holds(firstRoot, root, proof + [root]))
      if !proof.isEmpty { #expect(!holds(firstRoot, root, proof.dropLast())) }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>) func `proofs of larger trees hold`(seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    let size = Int.random(in: 34...1_500, using: &random)
    let tree = NaiveTree(
      (0..<size).map { MerkleTree.leafHash([UInt8($0 & 0xFF), UInt8($0 >> 8)]) })
    let root = tree.root(0..<size)
    let index = Int.random(in: 0..<size, using: &random)
    let path = try MerkleTree.inclusionProof(of: Int64(index), size: Int64(size), tree.subtree)
    #expect(
      MerkleTree.isIncluded(
        tree.leaves[index], at: Int64(index), size: Int64(size), proof: path, root: root))
    let first = Int.random(in: 1...size, using: &random)
    let growth = try MerkleTree.consistencyProof(from: Int64(first), to: Int64(size), tree.subtree)
    #expect(
      MerkleTree.isConsistent(
        from: Int64(first), tree.root(0..<first), to: Int64(size), root, proof: growth))
  }
}

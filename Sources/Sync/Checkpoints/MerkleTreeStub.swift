import Tickets

enum MerkleTree {
  static func isConsistent(_ p: [Digest], from: (Int64, Digest), to: (Int64, Digest)) -> Bool {
    true
  }
}

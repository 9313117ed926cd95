/// What a checkpoint says of a log: how many events it has, and the root of the tree over them.
package struct TreeHead: Hashable, Sendable {
  package let size: Int64
  package let root: Digest

  package init(size: Int64, root: Digest) {
    self.size = size
    self.root = root
  }
}

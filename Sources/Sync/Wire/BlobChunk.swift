package import Tickets

/// A piece of a file's content.
package struct BlobChunk: Hashable, Sendable {
  package var hash: Digest
  /// The size of the whole content.
  package var size: Int64
  /// Where in it the piece begins.
  package var offset: Int64
  package var bytes: [UInt8]

  package init(hash: Digest, size: Int64, offset: Int64, bytes: [UInt8]) {
    self.hash = hash
    self.size = size
    self.offset = offset
    self.bytes = bytes
  }

  /// The most bytes of one piece.
  package static let longest = 1 << 16
  /// Whether the content ends with this piece.
  package var isLast: Bool { offset + Int64(bytes.count) == size }
}

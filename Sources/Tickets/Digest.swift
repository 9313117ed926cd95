/// A SHA-256 digest: 32 bytes that name an event, a payload's commitment or a blob.
package struct Digest: Hashable, Sendable, Comparable {
  /// The 32 bytes.
  package let bytes: [UInt8]

  /// Takes exactly 32 bytes; anything else gives nil.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Digest.size else { return nil }
    self.bytes = bytes
  }

  /// For bytes that a hasher has just made.
  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The digest from 64 hexadecimal digits; anything else gives nil.
  package init?(hex: String) {
    guard let bytes = Hex.decode(hex) else { return nil }
    self.init(bytes)
  }

  /// How many bytes a digest has.
  package static let size = 32

  /// Thirty-two zero bytes: "none", where a digest is required.
  package static let zero = Digest(unchecked: [UInt8](repeating: 0, count: size))

  /// Sixty-four lowercase hexadecimal digits.
  package var hex: String { Hex.encode(bytes) }

  package static func < (left: Digest, right: Digest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

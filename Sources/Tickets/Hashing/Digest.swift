/// A SHA-256 digest: 32 bytes that name an event, a payload's commitment or a blob.
package struct Digest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes exactly 32 bytes; anything else gives nil.
  package init?(_ bytes: some Collection<UInt8>) {
    guard let words = InlineArray<4, UInt64>(bigEndian: bytes) else { return nil }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// Takes exactly 32 bytes of memory that the caller owns; anything else gives nil.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let memory = UnsafeRawBufferPointer(bytes)
    guard memory.count == Digest.size else { return nil }
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: memory.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The eight words that a SHA-256 ends with.
  init(state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)) {
    words = (
      UInt64(state.0) << 32 | UInt64(state.1), UInt64(state.2) << 32 | UInt64(state.3),
      UInt64(state.4) << 32 | UInt64(state.5), UInt64(state.6) << 32 | UInt64(state.7)
    )
  }

  /// The digest from 64 hexadecimal digits; anything else gives nil.
  package init?(hex: String) {
    self.init(hexDigits: hex.utf8)
  }

  /// The digest from the bytes of 64 hexadecimal digits; anything else gives nil.
  init?(hexDigits: some Collection<UInt8>) {
    guard let words: InlineArray<4, UInt64> = Hex.words(from: hexDigits) else { return nil }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// How many bytes a digest has.
  package static let size = 32

  /// The 32 bytes, most significant first.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Digest.size)
    append(to: &bytes)
    return bytes
  }

  /// Adds the 32 bytes to the end of others.
  package func append(to bytes: inout [UInt8]) {
    bytes.append(bigEndian: words.0)
    bytes.append(bigEndian: words.1)
    bytes.append(bigEndian: words.2)
    bytes.append(bigEndian: words.3)
  }

  /// Sixty-four lowercase hexadecimal digits.
  package var hex: String { Hex.encode(bytes) }

  /// Adds the 64 digits of ``hex`` to the end of others.
  func appendHex(to digits: inout [UInt8]) {
    Hex.append(words.0, to: &digits)
    Hex.append(words.1, to: &digits)
    Hex.append(words.2, to: &digits)
    Hex.append(words.3, to: &digits)
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    // A digest is uniform already: one word of it spreads as well as four.
    hasher.combine(words.0)
  }
}

extension Digest {
  /// Thirty-two zero bytes.
  package static let zero = Digest(state: (0, 0, 0, 0, 0, 0, 0, 0))
}

/// Sixteen random bytes that name a replica, a ticket, an account, a queue or an organization.
///
/// An identifier says nothing about what it names, so it may stand in a header for ever.
package struct Identifier: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Takes exactly 16 bytes; anything else gives nil.
  package init?(_ bytes: some Collection<UInt8>) {
    guard let words = InlineArray<2, UInt64>(bigEndian: bytes) else { return nil }
    high = words[0]
    low = words[1]
  }

  /// Takes exactly 16 bytes of memory that the caller owns; anything else gives nil.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let memory = UnsafeRawBufferPointer(bytes)
    guard memory.count == Identifier.size else { return nil }
    high = UInt64(bigEndian: memory.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// The identifier from 32 hexadecimal digits; anything else gives nil.
  package init?(hex: String) {
    self.init(hexDigits: hex.utf8)
  }

  /// The identifier from the bytes of 32 hexadecimal digits; anything else gives nil.
  init?(hexDigits: some Collection<UInt8>) {
    guard let words: InlineArray<2, UInt64> = Hex.words(from: hexDigits) else { return nil }
    high = words[0]
    low = words[1]
  }

  /// A new identifier, never zero.
  package static func random(using generator: inout some RandomNumberGenerator) -> Identifier {
    Identifier(high: generator.next(), low: generator.next() | 1)
  }

  /// A new identifier from the system's randomness, never zero.
  package static func random() -> Identifier {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// How many bytes an identifier has.
  package static let size = 16

  /// Sixteen zero bytes: the desk itself, as the subject of an event.
  package static let desk = Identifier(high: 0, low: 0)

  /// The 16 bytes, most significant first.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Identifier.size)
    append(to: &bytes)
    return bytes
  }

  /// Adds the 16 bytes to the end of others.
  package func append(to bytes: inout [UInt8]) {
    bytes.append(bigEndian: high)
    bytes.append(bigEndian: low)
  }

  /// Thirty-two lowercase hexadecimal digits.
  package var hex: String { Hex.encode(bytes) }

  /// Adds the 32 digits of ``hex`` to the end of others.
  func appendHex(to digits: inout [UInt8]) {
    Hex.append(high, to: &digits)
    Hex.append(low, to: &digits)
  }

  /// The short name of a ticket that has no number yet, as in `~k3f9`.
  ///
  /// Four characters of an alphabet without vowels or look-alikes; the full identifier decides
  /// where two tickets share a short name.
  package var short: String {
    let alphabet = Array("0123456789bcdfghjkmnpqrstvwxz")
    var rest = high
    var name = "~"
    for _ in 0..<4 {
      name.append(alphabet[Int(rest % UInt64(alphabet.count))])
      rest /= UInt64(alphabet.count)
    }
    return name
  }
}

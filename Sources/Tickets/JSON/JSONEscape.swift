/// Escapes of the form `\u00e9` (RFC 8259, 7).
enum JSONEscape {
  /// The scalar that the escape at a backslash stands for, and the length of the escape.
  ///
  /// - Returns: nil for another escape, and for a surrogate without its partner.
  static func scalar(in bytes: [UInt8], at start: Int) -> (Unicode.Scalar, length: Int)? {
    guard let first = unit(in: bytes, at: start) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard UTF16.isLeadSurrogate(first), let second = unit(in: bytes, at: start + 6),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return (UTF16.decode(UTF16.EncodedScalar([first, second])), 12)
  }

  /// The text with every escape replaced by what it stands for.
  ///
  /// - `range`: A text that the scanner has found to be sound.
  static func unescaped(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound else {
        let next = bytes.withUnsafeBufferPointer {
          JSONCharacter.firstNeedingEscape(in: $0, from: at + 1)
        }
        text.append(contentsOf: bytes[at..<min(next, range.upperBound)])
        at = next
        continue
      }
      if let (scalar, length) = scalar(in: bytes, at: at) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        at += length
      } else {
        text.append(JSONCharacter.unescaped(bytes[at + 1]) ?? bytes[at + 1])
        at += 2
      }
    }
    return text
  }

  /// The UTF-16 code unit of one escape.
  private static func unit(in bytes: [UInt8], at start: Int) -> UInt16? {
    guard bytes.count - start >= 6, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = Hex.value(of: byte) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

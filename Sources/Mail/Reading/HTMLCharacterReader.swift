/// Replaces character references ("&amp;", "&#8364;") by the characters that they stand for.
enum HTMLCharacterReader {
  /// No name is longer than this.
  private static let longestName = 32

  /// The UTF-8 bytes of a piece of HTML text or of an attribute's value.
  static func decode(_ source: ArraySlice<UInt8>, isAttribute: Bool = false) -> [UInt8] {
    guard source.contains(UInt8(ascii: "&")) else { return Array(source) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(source.count)
    var at = source.startIndex
    while at < source.endIndex {
      if source[at] == UInt8(ascii: "&"),
        let reference = reference(in: source[(at + 1)...], isAttribute: isAttribute)
      {
        decoded.append(contentsOf: String(reference.scalar).utf8)
        at = reference.end
      } else {
        decoded.append(source[at])
        at += 1
      }
    }
    return decoded
  }

  /// The reference behind an ampersand, and where it ends.
  private static func reference(
    in source: ArraySlice<UInt8>, isAttribute: Bool
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    if source.first == UInt8(ascii: "#") { return number(in: source.dropFirst()) }
    let name = source.prefix(longestName).prefix { byte in
      FoldedText.isDigit(byte)
        || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }
    guard !name.isEmpty else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard let scalar = HTMLEntities.scalar(named: text) else { return nil }
    if name.endIndex < source.endIndex, source[name.endIndex] == UInt8(ascii: ";") {
      return (scalar, name.endIndex + 1)
    }
    // "?a=1&copy=2" in a link is no sign of copyright.
    let isValue =
      isAttribute && name.endIndex < source.endIndex && source[name.endIndex] == UInt8(ascii: "=")
    return HTMLEntities.isLegacy(text) && !isValue ? (scalar, name.endIndex) : nil
  }

  /// The number behind "&#", in decimal or after "x" in hexadecimal.
  private static func number(
    in source: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHexadecimal = source.first == UInt8(ascii: "x") || source.first == UInt8(ascii: "X")
    let digits = isHexadecimal ? source.dropFirst() : source
    var code: UInt32 = 0
    var at = digits.startIndex
    while at < digits.endIndex, let digit = Self.digit(digits[at], isHexadecimal) {
      code = min(code * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    guard at > digits.startIndex else { return nil }
    if at < digits.endIndex, digits[at] == UInt8(ascii: ";") { at += 1 }
    return (HTMLEntities.scalar(numbered: code), at)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if FoldedText.isDigit(byte) { return UInt32(byte - UInt8(ascii: "0")) }
    let letter = byte | 0x20
    guard isHexadecimal, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else {
      return nil
    }
    return UInt32(letter - UInt8(ascii: "a")) + 10
  }
}

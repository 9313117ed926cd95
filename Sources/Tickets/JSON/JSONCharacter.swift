/// The characters of JSON texts that need care (RFC 8259, 7).
enum JSONCharacter {
  /// Whether a byte may not stand in a text as it is.
  @inline(__always)
  static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The escape that stands for such a byte.
  static func escape(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
    case 0x08: [UInt8(ascii: "\\"), UInt8(ascii: "b")]
    case 0x09: [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0x0a: [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x0c: [UInt8(ascii: "\\"), UInt8(ascii: "f")]
    case 0x0d: [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    default: Array("\\u00".utf8) + [Hex.digit(byte >> 4), Hex.digit(byte & 15)]
    }
  }

  /// The character that the byte after a backslash stands for; nil for `u` and what is none.
  static func unescaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0a
    case UInt8(ascii: "f"): 0x0c
    case UInt8(ascii: "r"): 0x0d
    default: nil
    }
  }
}

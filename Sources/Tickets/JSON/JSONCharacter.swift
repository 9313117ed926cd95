/// The characters of JSON texts that need care (RFC 8259, 7).
enum JSONCharacter {
  /// Whether a byte may not stand in a text as it is.
  @inline(__always)
  static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The place of the first such byte from a place on; the end where there is none.
  ///
  /// Most bytes are none, so eight are looked at in one go: of each byte of the word, the highest
  /// bit tells.
  static func firstNeedingEscape(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let found = below(0x20, word) | below(1, word ^ each(0x22)) | below(1, word ^ each(0x5C))
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < raw.count, !needsEscape(raw[at]) { at += 1 }
    return at
  }

  /// Marks the bytes of a word that are below a limit; of the marks only the lowest is certain.
  @inline(__always)
  private static func below(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    (word &- each(limit)) & ~word & each(0x80)
  }

  /// A word that has this byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

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

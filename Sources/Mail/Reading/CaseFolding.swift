/// Lowercase that keeps every byte where it was.
///
/// Phrases are looked for in the folded copy of a text, and what is found is cut from the text
/// itself: so folding may not move anything. Latin, Greek and Cyrillic fold by their UTF-8 bytes;
/// the full-width colon and the invisible marks that mail programs sprinkle become blanks.
enum CaseFolding {
  /// The folded copy of UTF-8 text, as long as the original.
  static func fold(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes = Array(text)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { bytes[at] = byte | 0x20 }
        at += 1
      } else if byte < 0xE0, at + 1 < bytes.count {
        (bytes[at], bytes[at + 1]) = foldPair(byte, bytes[at + 1])
        at += 2
      } else if byte < 0xF0, at + 2 < bytes.count {
        foldTriple(&bytes, at)
        at += 3
      } else {
        at += 4
      }
    }
    return bytes
  }

  /// Folds a character of two bytes.
  private static func foldPair(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    switch (lead, trail) {
    case (0xC2, 0xA0): (0x20, 0x20)  // no-break space
    case (0xC3, 0x97): (lead, trail)  // the sign of multiplication
    case (0xC3, 0x80...0x9E): (lead, trail + 0x20)
    case (0xC4, 0x80...0xB7) where trail & 1 == 0: (lead, trail + 1)
    case (0xC4, 0xB9...0xBE) where trail & 1 == 1: (lead, trail + 1)
    case (0xC4, 0xBF): (0xC5, 0x80)
    case (0xC5, 0x81...0x87) where trail & 1 == 1: (lead, trail + 1)
    case (0xC5, 0x8A...0xB7) where trail & 1 == 0: (lead, trail + 1)
    case (0xC5, 0xB9...0xBD) where trail & 1 == 1: (lead, trail + 1)
    case (0xCE, 0x86): (0xCE, 0xAC)
    case (0xCE, 0x88...0x8A): (0xCE, trail + 0x25)
    case (0xCE, 0x8C): (0xCF, 0x8C)
    case (0xCE, 0x91...0x9F): (0xCE, trail + 0x20)
    case (0xCE, 0xA0...0xA9): (0xCF, trail - 0x20)
    case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
    case (0xD0, 0x90...0x9F): (0xD0, trail + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
    default: (lead, trail)
    }
  }

  /// Folds a character of three bytes at `at`.
  private static func foldTriple(_ bytes: inout [UInt8], _ at: Int) {
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xEF, 0xBC, 0x9A):  // full-width colon
      (bytes[at], bytes[at + 1], bytes[at + 2]) = (UInt8(ascii: ":"), 0x20, 0x20)
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE2, 0x81, 0xA6...0xA9),
      (0xEF, 0xBB, 0xBF), (0xE3, 0x80, 0x80):
      (bytes[at], bytes[at + 1], bytes[at + 2]) = (0x20, 0x20, 0x20)
    default: break
    }
  }
}

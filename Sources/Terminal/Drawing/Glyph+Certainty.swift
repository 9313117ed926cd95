internal import Text

extension Glyph {
  /// Whether every terminal gives it the columns that we do.
  ///
  /// Terminals disagree about emoji, marks and newer characters: after one of those the cursor may
  /// be anywhere in the row.
  var isCertain: Bool {
    if isASCII { return true }
    guard scalars.count == 1, !extendsCluster else { return false }
    switch base.value {
    // Letters; general punctuation to dingbats without those that may be shown as emoji.
    case 0xA0..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x1E00..<0x2000: return true
    case 0x2010..<0x2028, 0x2030..<0x203C, 0x2190..<0x2194, 0x2200..<0x2300, 0x2500..<0x25AA:
      return true
    case 0x25AB..<0x25B6, 0x25B7..<0x25C0, 0x25C1..<0x25FB, 0x2713, 0x2717: return true
    // East Asian wide letters.
    case 0x3041..<0x3097, 0x30A1..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xAC00..<0xD7A4,
      0xFF01..<0xFF61:
      return true
    default: return false
    }
  }
}

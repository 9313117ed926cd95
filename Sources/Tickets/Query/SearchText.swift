/// Text as the full-text index wants it.
///
/// FTS5 cuts words at spaces and signs, which finds nothing in scripts that are written without
/// spaces. So each of their characters becomes a word of its own, in the index and in searches,
/// and a run of them is searched as a phrase: any two characters that stand together are found.
package enum SearchText {
  /// The tokenizer that the index must be made with.
  ///
  /// Marks (M*) belong to words here: left to itself unicode61 cuts Hindi at every vowel sign.
  package static let tokenizer = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"

  /// Puts spaces around characters of unspaced scripts, folds full-width and half-width forms,
  /// composes (NFC) what the tokenizer would not, and drops what nobody sees: soft hyphens, word
  /// joiners and variation selectors.
  ///
  /// ASCII comes back unchanged and at once.
  package static func prepare(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var needsWork = false
    var needsComposition = false
    var needsFolding = false
    var view = text
    view.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        guard bytes[at] >= 0x80 else {
          at += 1
          continue
        }
        let (scalar, length) = decoded(bytes, at: at)
        at += length
        // Latin letters are to be left alone.
        guard scalar >= 0x300 || scalar == 0xad else { continue }
        needsComposition = needsComposition || mayCompose(scalar)
        needsFolding = needsFolding || hasOtherWidth(scalar)
        needsWork = needsWork || isUnspaced(scalar) || isInvisible(scalar)
      }
    }
    guard needsWork || needsComposition || needsFolding else { return text }
    let folded = needsFolding ? foldingWidth(text) : (text: text, hasMarks: false)
    return spaced(needsComposition || folded.hasMarks ? composed(folded.text) : folded.text)
  }

  /// Whether the scalar belongs to a script that is written without spaces between words, or, like
  /// Korean, with words that searches begin inside of.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xe00 else { return false }
    return switch scalar {
    case 0xe00...0xeff: true  // Thai, Lao
    case 0x1000...0x109f, 0xa9e0...0xa9ff, 0xaa60...0xaa7f: true  // Myanmar
    case 0x1780...0x17ff: true  // Khmer
    case 0x1100...0x11ff, 0x3130...0x318f, 0xac00...0xd7ff: true  // Hangul
    case 0x3005...0x3007, 0x3041...0x30ff, 0x31f0...0x31ff: true  // Hiragana, Katakana
    case 0x3100...0x312f, 0x31a0...0x31bf: true  // Bopomofo
    case 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff: true  // Han
    case 0x1b000...0x1b16f, 0x20000...0x3ffff: true  // old kana, Han
    default: false
    }
  }

  /// Whether the scalar may combine with its neighbours or be replaced by NFC.
  ///
  /// What is commonest and never changes is told apart without a look at the tables.
  private static func mayCompose(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300: false
    case 0x370...0x373, 0x375...0x37d, 0x37f...0x386, 0x388...0x482, 0x48a...0x590: false
    case 0x5d0...0x5ea, 0x61b...0x64a, 0x660...0x66f, 0x671...0x6d5: false
    case 0xe00...0xe37, 0xe3b...0xe47: false
    case 0x2010...0x2027, 0x2030...0x20cf: false
    case 0x3000...0x3029, 0x3030...0x3098, 0x309b...0x9fff, 0xac00...0xd7a3: false
    case 0xff00...0xffff, 0x1f000...0x1faff: false
    default: true
    }
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xad, 0x2060, 0xfe00...0xfe0f, 0xfeff: true
    default: false
    }
  }

  private static func hasOtherWidth(_ scalar: UInt32) -> Bool {
    (0xff01...0xff9f).contains(scalar) || scalar == 0x3000
  }

  /// Full-width Latin as ASCII, half-width Katakana as ordinary; their voicing marks then combine.
  private static func foldingWidth(_ text: String) -> (text: String, hasMarks: Bool) {
    var folded = String.UnicodeScalarView()
    var hasMarks = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xff01...0xff5e:
        folded.append(Unicode.Scalar(UInt8(scalar.value - 0xff01 + 0x21)))
      case 0xff61...0xff9f:
        hasMarks = hasMarks || scalar.value >= 0xff9e
        folded.append(katakana[Int(scalar.value - 0xff61)])
      case 0x3000:
        folded.append(" ")
      default:
        folded.append(scalar)
      }
    }
    return (String(folded), hasMarks)
  }

  /// U+FF61 to U+FF9F, as Unicode's compatibility mappings have them; the last two combine.
  private static let katakana = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      + "\u{3099}\u{309a}").unicodeScalars)

  /// Puts the spaces in, on bytes: what lies between two of them is copied at once.
  private static func spaced(_ text: String) -> String {
    var text = text
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 3 / 2)
    text.withUTF8 { bytes in
      var isAfterSpace = true
      var needsSpace = false
      var copied = 0
      var at = 0
      while at < bytes.count {
        let (scalar, length) = decoded(bytes, at: at)
        let start = at
        at += length
        if isInvisible(scalar) {
          result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<start]))
          copied = at
          continue
        }
        let isSpace = scalar == 0x20
        let isUnspaced = isUnspaced(scalar)
        if !isAfterSpace, !isSpace, needsSpace || isUnspaced {
          result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<start]))
          result.append(0x20)
          copied = start
        }
        isAfterSpace = isSpace
        needsSpace = isUnspaced
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The scalar that begins at a byte of a string's own UTF-8, which is always sound.
  @inline(__always)
  private static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[start])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(bytes[start + 1] & 0x3f)
    if first < 0xe0 { return ((first & 0x1f) << 6 | second, 2) }
    let third = second << 6 | UInt32(bytes[start + 2] & 0x3f)
    if first < 0xf0 { return ((first & 0x0f) << 12 | third, 3) }
    return ((first & 0x07) << 18 | third << 6 | UInt32(bytes[start + 3] & 0x3f), 4)
  }
}

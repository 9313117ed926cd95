/// The octets that mail syntax is made of.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let escape: UInt8 = 0x1B
  static let space: UInt8 = 0x20
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let equals = UInt8(ascii: "=")
  static let question = UInt8(ascii: "?")
  static let hyphen = UInt8(ascii: "-")
  static let at = UInt8(ascii: "@")
  static let dot = UInt8(ascii: ".")
}

extension UInt8 {
  /// Space, tab, carriage return or line feed.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }

  /// Space or tab: what may stand inside a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// The same letter in lower case; anything else as it is.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// What a hexadecimal digit of either case is worth.
  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension Collection where Element == UInt8 {
  /// Whether these bytes are `text` (given in lower case), whatever the case of their letters.
  func equalsIgnoringCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return startsIgnoringCase(with: text)
  }

  /// Whether these bytes begin with `text` (given in lower case), whatever their letters' case.
  func startsIgnoringCase(with text: StaticString) -> Bool {
    var at = startIndex
    for offset in 0..<text.utf8CodeUnitCount {
      guard at != endIndex, self[at].lowercased == text.utf8Start[offset] else { return false }
      at = index(after: at)
    }
    return true
  }

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  var utf8Text: String { String(decoding: self, as: UTF8.self) }
}

extension BidirectionalCollection where Element == UInt8 {
  /// Without white space at either end.
  var trimmed: SubSequence {
    var low = startIndex
    var high = endIndex
    while low != high, self[low].isSpace { low = index(after: low) }
    while low != high, self[index(before: high)].isSpace { high = index(before: high) }
    return self[low..<high]
  }
}

extension Array where Element == UInt8 {
  /// The first place, at or after `start`, where `text` stands.
  func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, start + length <= count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var at = start
      while at + length <= bytes.count {
        if bytes[at] == text.utf8Start[0],
          (1..<length).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] })
        {
          return at
        }
        at += 1
      }
      return nil
    }
  }
}

extension String {
  /// ASCII letters in lower case; other letters as they are.
  var asciiLowercased: String { utf8.map(\.lowercased).utf8Text }

  /// Without ASCII white space at either end.
  var trimmedSpace: String { utf8.map { $0 }.trimmed.utf8Text }
}

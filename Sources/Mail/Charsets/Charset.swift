/// A character encoding, named by a label that was found in mail.
///
/// Labels in mail are wrong often. What is decoded never fails: a byte that cannot be decoded
/// becomes U+FFFD and is counted. Bytes that are valid UTF-8 are taken as such whatever a
/// single-byte label says, for no other encoding looks like it by accident; a label of a
/// multi-byte encoding is believed first, since short texts in those may.
struct Charset: Equatable {
  /// How bytes become characters.
  enum Decoder: Equatable {
    case utf8
    case windows1252
    case japaneseMail
    case hz
    /// A name that the C library's `iconv` knows; whether two bytes may make a character.
    case iconv(String, isMultibyte: Bool)
  }

  /// The label as it was found, without quotes and language.
  let label: String
  /// What the label stands for; nil if nobody knows.
  let decoder: Decoder?

  static let utf8 = Charset(label: "utf-8")

  init(label: String) {
    let plain = CharsetLabels.normalize(label)
    self.label = plain
    decoder = CharsetLabels.decoder(for: plain)
  }

  /// Text with no label at all.
  static let unlabelled = Charset(label: "")

  /// The characters, and how many bytes (or sequences of them) had to be replaced.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, damage: Int) {
    switch decoder {
    case .japaneseMail: return JapaneseMail.decode(bytes)
    case .hz: return HZ.decode(bytes)
    case .iconv(let name, isMultibyte: true):
      if !CharsetLabels.isStateful(name) {
        if bytes.isASCII { return (bytes.utf8Text, 0) }
        if let result = Iconv.decode(bytes, from: name) {
          if result.damage == 0 { return result }
          return UTF8Check.isValid(bytes) ? (bytes.utf8Text, 0) : result
        }
      } else if let result = Iconv.decode(bytes, from: name) {
        return result
      }
    case .iconv(let name, isMultibyte: false):
      if UTF8Check.isValid(bytes) { return (bytes.utf8Text, 0) }
      if let result = Iconv.decode(bytes, from: name) { return result }
    case .utf8, .windows1252, nil: break
    }
    return Charset.guess(bytes)
  }

  func decode(_ bytes: [UInt8]) -> (text: String, damage: Int) {
    bytes.withUnsafeBufferPointer { decode($0) }
  }

  /// The raw bytes of a header field as UTF-8, where they are in this charset: programs that encode
  /// no words write names and subjects as they write the text.
  func recoded(_ field: [UInt8]) -> [UInt8] {
    field.withUnsafeBufferPointer { bytes in
      if bytes.contains(ASCII.escape) {
        let (text, damage) = JapaneseMail.decode(bytes)
        return damage == 0 ? [UInt8](text.utf8) : field
      }
      guard decoder != nil, !bytes.isASCII, !UTF8Check.isValid(bytes) else { return field }
      let (text, damage) = decode(bytes)
      return damage == 0 ? [UInt8](text.utf8) : field
    }
  }

  /// Whether ASCII bytes in this encoding mean themselves, so that lines can be told in the bytes.
  var keepsASCII: Bool {
    guard case .iconv(let name, _) = decoder else { return true }
    return !(name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") || name.hasPrefix("UCS"))
  }

  /// UTF-8 if it is valid or most of it is, else windows-1252.
  private static func guess(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, damage: Int) {
    if UTF8Check.isValid(bytes) { return (bytes.utf8Text, 0) }
    let text = bytes.utf8Text
    var replaced = 0
    var decoded = 0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { replaced += 1 } else { decoded += 1 }
    }
    return decoded > replaced ? (text, replaced) : (Windows1252.decode(bytes), 0)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether every byte is below 0x80.
  var isASCII: Bool {
    var all: UInt8 = 0
    for byte in self { all |= byte }
    return all < 0x80
  }
}

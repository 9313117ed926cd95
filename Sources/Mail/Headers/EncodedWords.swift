/// Reads the text of header fields: encoded words (RFC 2047) and raw bytes.
///
/// More is taken than the RFC allows, for all of it arrives: words inside quotes or stuck to other
/// text, blanks inside a word, letters of either case, a language suffix, missing padding, and
/// characters that are cut across neighbouring words. A word that can't be decoded stays as it is.
struct EncodedWords {
  /// A word that was recognised.
  private struct Word {
    let charset: String
    let content: [UInt8]
    let end: Int
  }

  private let bytes: [UInt8]
  private var text = ""
  /// The bytes of neighbouring words in one charset, decoded together.
  private var pending: (charset: String, content: [UInt8])?
  /// Whether no "?=" is left: without this, a field of many "=?" would cost its length squared.
  private var hasNoEnd = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of an unfolded field.
  static func decode(_ bytes: [UInt8]) -> String {
    guard bytes.firstIndex(of: "=?") != nil else { return raw(bytes[...]) }
    var decoder = EncodedWords(bytes)
    decoder.run()
    return decoder.text
  }

  /// Text that is not encoded: UTF-8 if most of it is, else windows-1252.
  static func raw(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { Charset.unlabelled.decode($0).text }
  }

  /// The end of the encoded word that begins at `start`; nil if none of up to 1024 bytes does.
  static func end(of bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start] == ASCII.equals, bytes[start + 1] == ASCII.question
    else { return nil }
    let reach = [UInt8](bytes[start...].prefix(1024))
    var decoder = EncodedWords(reach)
    return decoder.word(at: 0).map { start + $0.end }
  }

  private mutating func run() {
    var plain = 0
    var at = 0
    while let start = bytes.firstIndex(of: "=?", from: at) {
      guard let word = word(at: start) else {
        at = start + 2
        continue
      }
      let between = bytes[plain..<start]
      if pending == nil || !between.allSatisfy(\.isSpace) {
        flush()
        text += EncodedWords.raw(between)
      }
      if pending?.charset == word.charset {
        pending?.content += word.content
      } else {
        flush()
        pending = (word.charset, word.content)
      }
      plain = word.end
      at = word.end
    }
    flush()
    text += EncodedWords.raw(bytes[plain...])
  }

  private mutating func flush() {
    guard let last = pending else { return }
    pending = nil
    text += Charset(label: last.charset).decode(last.content).text
  }

  /// The word that begins with the "=?" at `start`.
  private mutating func word(at start: Int) -> Word? {
    var at = start + 2
    let limit = min(bytes.count, start + 64)
    while at < limit, bytes[at] != ASCII.question, !bytes[at].isSpace { at += 1 }
    guard at + 2 < bytes.count, bytes[at] == ASCII.question, bytes[at + 2] == ASCII.question,
      at > start + 2, !hasNoEnd
    else { return nil }
    let encoding = bytes[at + 1].lowercased
    guard encoding == UInt8(ascii: "b") || encoding == UInt8(ascii: "q") else { return nil }
    guard let end = bytes.firstIndex(of: "?=", from: at + 3) else {
      hasNoEnd = true
      return nil
    }
    let content = bytes[(at + 3)..<end]
    let charset = CharsetLabels.normalize(bytes[(start + 2)..<at].utf8Text)
    let isBase64 = encoding == UInt8(ascii: "b")
    let decoded = isBase64 ? Base64.decodeWord(content) : QuotedPrintable.decodeWord(content)
    guard let decoded else { return nil }
    return Word(charset: charset, content: decoded, end: end + 2)
  }
}

/// Blots out the words by which a person is known, or a passage that must go.
package struct Masker: Sendable {
  private let needles: [Needle]

  /// - Parameters:
  ///   - words: Names and addresses, in whatever case, as whole words.
  ///   - exact: Words that count only as they are written, as with a name that is a word too.
  ///   - passages: Text that counts wherever it stands, within words too.
  package init(words: [String] = [], exact: [String] = [], passages: [String] = []) {
    needles =
      (words.map { Needle($0, ignoresCase: true, isWord: true) }
      + exact.map { Needle($0, ignoresCase: false, isWord: true) }
      + passages.map { Needle($0, ignoresCase: false, isWord: false) })
      .filter { !$0.bytes.isEmpty }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether the bytes of a JSON body may hold a mention, so that decoding it is worth the time.
  package func mayMatch(json: [UInt8]) -> Bool {
    json.withUnsafeBufferPointer { bytes in
      needles.contains { needle in
        // JSON escapes quotes and backslashes: the part before the first of them must do.
        needle.isFound(in: bytes)
      }
    }
  }

  /// The text with every mention blotted out.
  package func masked(_ text: String) -> String {
    let bytes = [UInt8](text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var at = 0
    bytes.withUnsafeBufferPointer { buffer in
      while at < buffer.count {
        guard let needle = needles.first(where: { $0.matches(buffer, at: at) }) else {
          at += 1
          continue
        }
        result += buffer[copied..<at]
        result += needle.mark
        at += needle.bytes.count
        copied = at
      }
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }
}

/// One word or passage to look for.
private struct Needle: Sendable {
  /// In lowercase ASCII where case does not count; other characters as they are.
  let bytes: [UInt8]
  let mark: [UInt8]
  private let ignoresCase: Bool
  private let isWord: Bool

  init(_ text: String, ignoresCase: Bool, isWord: Bool) {
    bytes = [UInt8]((ignoresCase ? text.lowercased() : text).utf8)
    mark = [UInt8](String(repeating: "█", count: min(text.unicodeScalars.count, 12)).utf8)
    self.ignoresCase = ignoresCase
    self.isWord = isWord
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard isEqual(bytes.count, text, at: start) else { return false }
    guard isWord else { return true }
    let end = start + bytes.count
    return !(start > 0 && Needle.isWordByte(text[start - 1]))
      && !(end < text.count && Needle.isWordByte(text[end]))
  }

  /// Whether the part of the needle that JSON does not escape stands anywhere.
  func isFound(in json: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = bytes.firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? bytes.count
    guard json.count >= length else { return false }
    return (0...(json.count - length)).contains { isEqual(length, json, at: $0) }
  }

  private func isEqual(_ length: Int, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard text.count - start >= length else { return false }
    for index in 0..<length {
      var byte = text[start + index]
      if ignoresCase, byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      guard byte == bytes[index] else { return false }
    }
    return true
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

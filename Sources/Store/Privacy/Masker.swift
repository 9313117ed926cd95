internal import Tickets

/// Blots out the words by which a person is known, or a passage that must go.
package struct Masker: Sendable {
  private let needles: [Needle]
  /// Whether some needle begins with a byte: most bytes of a text begin none.
  private let isFirst: [Bool]
  private let filter: MentionFilter

  /// - Parameters:
  ///   - words: Names and addresses, in whatever case, as whole words; a line may end within.
  ///   - exact: Words that count only as they are written, as with a name that is a word too.
  ///   - passages: Text that counts wherever it stands, within words too.
  package init(words: [String] = [], exact: [String] = [], passages: [String] = []) {
    needles =
      (Masker.spellings(words).map { Needle($0, ignoresCase: true, isWord: true) }
      + Masker.spellings(exact).map { Needle($0, ignoresCase: false, isWord: true) }
      + passages.map { Needle($0, ignoresCase: false, isWord: false) })
      .filter { !$0.isEmpty }
      .sorted { $0.size > $1.size }
    var isFirst = [Bool](repeating: false, count: 256)
    for byte in needles.flatMap(\.firstBytes) { isFirst[Int(byte)] = true }
    self.isFirst = isFirst
    filter = MentionFilter(needles)
  }

  /// Whether the bytes of a JSON body may hold a mention, so that decoding it is worth the time.
  package func mayMatch(json: UnsafeBufferPointer<UInt8>) -> Bool {
    filter.mayMatch(json)
  }

  /// The text with every mention blotted out.
  package func masked(_ text: String) -> String {
    let bytes = [UInt8](text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var at = 0
    bytes.withUnsafeBufferPointer { buffer in
      while at < buffer.count {
        guard isFirst[Int(buffer[at])], let (mark, end) = mention(in: buffer, at: at) else {
          at += 1
          continue
        }
        result += buffer[copied..<at]
        result += mark
        at = end
        copied = at
      }
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  private func mention(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (mark: [UInt8], end: Int)? {
    for needle in needles {
      if let end = needle.end(in: text, from: start) { return (needle.mark, end) }
    }
    return nil
  }

  /// The words with their letters composed and decomposed: both look alike.
  private static func spellings(_ words: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return words.flatMap { SearchText.spellings(of: $0) }.filter {
      seen.insert([UInt8]($0.utf8)).inserted
    }
  }
}

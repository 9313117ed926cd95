/// Phrases of many languages, folded as the texts are in which they are looked for.
struct PhraseList: Sendable {
  /// All phrases, in the order in which they were given.
  let phrases: [[UInt8]]

  private let known: Set<[UInt8]>

  /// The phrases by their first byte: few bytes of a text begin one.
  private let byFirst: [[[UInt8]]]

  /// Takes phrases separated by "|", a few to a line.
  init(_ lines: String...) {
    phrases = lines.flatMap { line in
      line.split(separator: "|").map { Self.trim(CaseFolding.fold($0.utf8)) }
    }
    known = Set(phrases)
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for phrase in known { byFirst[Int(phrase.first ?? 0)].append(phrase) }
    self.byFirst = byFirst
  }

  /// Whether a range of the text is exactly one of the phrases.
  func contains(_ range: Range<Int>, of text: FoldedText) -> Bool {
    known.contains(Array(text.bytes[range]))
  }

  /// The length of the longest phrase that stands at `offset` and ends where a word does.
  func match(at offset: Int, before limit: Int, in text: FoldedText) -> Int? {
    guard offset < limit else { return nil }
    var longest: Int?
    for phrase in byFirst[Int(text.bytes[offset])] where phrase.count > longest ?? 0 {
      guard text.has(phrase, at: offset, before: limit) else { continue }
      let end = offset + phrase.count
      let isWhole =
        end == limit || !FoldedText.isWord(text.bytes[end]) || (phrase.last ?? 0) >= 0x80
      if isWhole { longest = phrase.count }
    }
    return longest
  }

  /// The last place where one of the phrases stands, as words unless it is written beyond ASCII.
  func find(in range: Range<Int>, of text: FoldedText) -> Range<Int>? {
    var found: Range<Int>?
    for offset in range {
      for phrase in byFirst[Int(text.bytes[offset])] {
        let end = offset + phrase.count
        guard
          end > found?.upperBound ?? 0
            || end == found?.upperBound && offset < found?.lowerBound ?? 0,
          text.has(phrase, at: offset, before: range.upperBound)
        else { continue }
        let isFree =
          (offset == range.lowerBound || !FoldedText.isWord(text.bytes[offset - 1]))
          && (end == range.upperBound || !FoldedText.isWord(text.bytes[end]))
        if isFree || phrase.contains(where: { $0 >= 0x80 }) { found = offset..<end }
      }
    }
    return found
  }

  /// The bytes without blanks at either end.
  private static func trim(_ bytes: [UInt8]) -> [UInt8] {
    let first = bytes.firstIndex { $0 != 0x20 } ?? bytes.endIndex
    let last = bytes.lastIndex { $0 != 0x20 } ?? bytes.endIndex - 1
    return first <= last ? Array(bytes[first...last]) : []
  }
}

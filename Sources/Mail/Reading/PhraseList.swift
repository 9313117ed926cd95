/// Phrases of many languages, folded as the texts are in which they are looked for.
struct PhraseList: Sendable {
  let phrases: [[UInt8]]
  private let known: Set<[UInt8]>

  /// Takes phrases separated by " | ", so that a language is a line.
  init(_ lines: String...) {
    phrases = lines.flatMap { line in
      line.split(separator: "|").map { phrase in
        Array(CaseFolding.fold(phrase.utf8.drop { $0 == 0x20 }).trimmedAtEnd)
      }
    }
    known = Set(phrases)
  }

  /// Whether a range of the text is exactly one of the phrases.
  func contains(_ range: Range<Int>, of text: FoldedText) -> Bool {
    known.contains(Array(text.bytes[range]))
  }

  /// The length of the longest phrase that stands at `offset` and ends where a word does.
  func match(at offset: Int, before limit: Int, in text: FoldedText) -> Int? {
    var longest: Int?
    for phrase in phrases where text.has(phrase, at: offset, before: limit) {
      let end = offset + phrase.count
      let isWhole =
        end == limit || !FoldedText.isWord(text.bytes[end]) || (phrase.last ?? 0) >= 0x80
      if isWhole, phrase.count > longest ?? 0 { longest = phrase.count }
    }
    return longest
  }

  /// The last place where one of the phrases stands, as a word unless it is written beyond ASCII.
  func find(in range: Range<Int>, of text: FoldedText) -> Range<Int>? {
    var found: Range<Int>?
    for phrase in phrases {
      let isASCII = phrase.allSatisfy { $0 < 0x80 }
      guard let place = text.find(phrase, in: range, isWord: isASCII) else { continue }
      if place.upperBound > found?.upperBound ?? 0 { found = place }
    }
    return found
  }
}

extension [UInt8] {
  /// The bytes without blanks at the end.
  fileprivate var trimmedAtEnd: ArraySlice<UInt8> {
    self[..<((lastIndex { $0 != 0x20 } ?? -1) + 1)]
  }
}

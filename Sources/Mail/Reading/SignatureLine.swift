/// Tells the lines that a signature begins with, whoever wrote it.
struct SignatureLine {
  /// How far a signature reaches.
  enum Reach {
    /// Down to the next quote or the end.
    case rest
    /// The line itself.
    case line
  }

  let text: FoldedText

  /// A rule with more below it parts sections of a text and does not sign it.
  private static let mostLinesBelow = 15

  /// How far a signature that begins at a line reaches; nil if none does.
  ///
  /// `stop` is where the author's text ends: at the next quote that is known, or at the end.
  func reach(at index: Int, stop: Int) -> Reach? {
    let line = text.lines[index]
    guard !line.isBlank else { return nil }
    if isStandardDelimiter(line) { return .rest }
    if text.has(Self.pgpSignature, at: line.start, before: line.end) { return .rest }
    if isSentFrom(index) { return .line }
    guard index == 0 || text.lines[index - 1].isBlank else { return nil }
    // A rule of box lines is what HTML draws between sections.
    guard !text.has(Self.boxLine, at: line.first, before: line.last) else { return nil }
    let core = text.trim(line.content, where: Self.isDash)
    let width = core.lowerBound - line.first
    guard width > 0 else { return nil }
    if core.isEmpty {
      let isEnough = width >= 2 || text.bytes[line.first] >= 0x80
      return isEnough && isShortEnd(after: index, to: stop) ? .rest : nil
    }
    return isDashedName(line, core, index, stop) ? .rest : nil
  }

  /// Whether a line is "-- ", the delimiter of RFC 3676, or "--" alone.
  private func isStandardDelimiter(_ line: TextLine) -> Bool {
    line.last - line.start == 2 && text.bytes[line.start] == UInt8(ascii: "-")
      && text.bytes[line.start + 1] == UInt8(ascii: "-")
  }

  /// Whether a line is a name with dashes in front, with at most a few lines below: "-Ann".
  private func isDashedName(_ line: TextLine, _ core: Range<Int>, _ index: Int, _ stop: Int)
    -> Bool
  {
    let isTouching = !FoldedText.isBlank(text.bytes[core.lowerBound - 1])
    guard isTouching || core.lowerBound - line.first >= 3 else { return false }
    guard text.bytes[core.lowerBound] >= UInt8(ascii: "a"), core.count <= 60 else { return false }
    guard text.wordCount(in: core) <= 5, filledLines(after: index, to: stop) <= 6 else {
      return false
    }
    // Another line with a dash makes it a list.
    return !(index + 1..<max(stop, index + 1)).contains { other in
      let line = text.lines[other]
      return !line.isBlank && text.bytes[line.first] == UInt8(ascii: "-")
    }
  }

  /// Whether a line is "Sent from my phone" or its like, in any language.
  private func isSentFrom(_ index: Int) -> Bool {
    let line = text.lines[index]
    let core = text.trim(line.content) { FoldedText.isBlank($0) || Self.isMark($0) }
    guard core.count <= 120, !core.isEmpty else { return false }
    let opens = SignaturePhrases.sentFrom.match(
      at: core.lowerBound, before: core.upperBound, in: text)
    if let opens {
      let rest = core.lowerBound + opens..<core.upperBound
      if SignaturePhrases.excuses.find(in: rest, of: text) != nil { return true }
      // "Sent from my desk, which is easier" is a sentence; so is what has many words.
      return text.wordCount(in: rest) <= 6
        && !text.bytes[rest].contains(UInt8(ascii: ","))
        && !text.bytes[rest].contains(UInt8(ascii: "?"))
        && text.bytes[line.last - 1] != UInt8(ascii: ":")
    }
    guard core.count <= 60, text.wordCount(in: core) <= 5 else { return false }
    return SignaturePhrases.sentFromEnding.phrases.contains { phrase in
      core.count > phrase.count
        && text.has(phrase, at: core.upperBound - phrase.count, before: core.upperBound)
    }
  }

  /// Whether few lines follow, and no closing: a letter that is yet to be signed goes on there.
  private func isShortEnd(after index: Int, to stop: Int) -> Bool {
    guard filledLines(after: index, to: stop) <= Self.mostLinesBelow else { return false }
    return !(index + 1..<max(stop, index + 1)).contains { SignaturePhrases.isClosing($0, of: text) }
  }

  /// The number of lines with text between a line and `stop`, counted as far as it matters.
  private func filledLines(after index: Int, to stop: Int) -> Int {
    var count = 0
    for next in index + 1..<max(stop, index + 1) {
      if !text.lines[next].isBlank { count += 1 }
      if count > Self.mostLinesBelow { break }
    }
    return count
  }

  private static let pgpSignature = Array("-----begin pgp signature-----".utf8)
  private static let boxLine = Array("─".utf8)

  private static func isDash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0xE2 || byte == 0x80
      || byte == 0x93 || byte == 0x94 || FoldedText.isBlank(byte)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "<")
  }
}

/// Finds the lines that introduce a quote, such as "On Monday, Ann wrote:", also when wrapped.
struct AttributionLine {
  let text: FoldedText
  let marker: QuoteMarker

  /// Mail programs wrap such a line into four lines at the very most.
  private static let longest = 4

  /// A longer run of text is a paragraph.
  private static let mostBytes = 500

  /// The number of lines of the attribution that begins at a line; nil if none does.
  func lineCount(at index: Int) -> Int? {
    let lines = text.lines
    let start = text.trim(lines[index].content, where: Self.isOrnament).lowerBound
    guard start < lines[index].last else { return nil }
    let isOpened =
      opensAttribution(start, before: lines[index].last) || opensWithName(start..<lines[index].last)
    for next in index..<min(index + Self.longest, lines.count) {
      let line = lines[next]
      guard !line.isBlank, line.last - start <= Self.mostBytes else { return nil }
      if next > index {
        if text.bytes[line.first] == UInt8(ascii: ">") {
          return isLoneVerb(line.first + 1..<line.last) && isOpened ? next - index + 1 : nil
        }
        // Without a date in front only the verb itself can have been wrapped.
        if !isOpened, !isLoneVerb(line.content) { return nil }
      }
      if canEnd(line), isAttribution(start..<line.last, isOpened: isOpened, before: next + 1) {
        return next - index + 1
      }
      if text.bytes[line.last - 1] == UInt8(ascii: ":") { return nil }
    }
    return nil
  }

  /// Marks around a line that say nothing: dashes, asterisks, quotation marks.
  private static func isOrnament(_ byte: UInt8) -> Bool {
    FoldedText.isBlank(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[")
  }

  /// Whether the text begins as a date does, or with a word that comes before one.
  private func opensAttribution(_ start: Int, before limit: Int) -> Bool {
    FoldedText.isDigit(text.bytes[start])
      || AttributionWords.openers.match(at: start, before: limit, in: text) != nil
  }

  /// Whether the text names a sender with an address and then says that they wrote.
  private func opensWithName(_ range: Range<Int>) -> Bool {
    range.count <= Self.mostBytes && text.bytes[range].contains(UInt8(ascii: "@"))
      && AttributionWords.inner.find(in: range, of: text) != nil
  }

  /// Whether an attribution can end with this line: in a colon, an address, or dashes.
  private func canEnd(_ line: TextLine) -> Bool {
    switch text.bytes[line.last - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"): true
    default: false
    }
  }

  /// Whether a range holds a verb and nothing else but its colon.
  private func isLoneVerb(_ range: Range<Int>) -> Bool {
    guard range.count < 40, !range.isEmpty, text.bytes[range.upperBound - 1] == UInt8(ascii: ":")
    else { return false }
    let core = text.trim(range) { FoldedText.isBlank($0) || $0 == UInt8(ascii: ":") }
    return AttributionWords.closing.contains(core, of: text)
      || AttributionWords.closing.find(in: core, of: text) == core
  }

  /// Weighs what a run of text holds: a verb, a date, an address, and what comes after it.
  private func isAttribution(_ range: Range<Int>, isOpened: Bool, before next: Int) -> Bool {
    let endsInColon = text.bytes[range.upperBound - 1] == UInt8(ascii: ":")
    let isDashed = text.bytes[range.upperBound - 1] == UInt8(ascii: "-")
    let core = text.trim(range) { Self.isOrnament($0) || $0 == UInt8(ascii: ":") }
    let hasAddress = text.bytes[core].contains(UInt8(ascii: "@"))
    let isDated = hasTimeOrYear(core)
    let isQuoteNext = text.nextFilled(from: next).map(marker.isMarkedInQuote) ?? false
    if endsInColon || isDashed {
      if let verb = AttributionWords.closing.find(in: core, of: text), endsWith(verb, core) {
        if isDashed { return isDated || text.bytes[core].count < 60 }
        if (isOpened && isDated) || hasAddress || isQuoteNext { return true }
      }
      if isOpened || hasAddress, isDated, AttributionWords.inner.find(in: core, of: text) != nil {
        return true
      }
    }
    if endsInColon {
      if AttributionWords.quoting.match(at: core.lowerBound, before: core.upperBound, in: text)
        != nil
      {
        return hasAddress || isQuoteNext
      }
      if isQuoteNext, isDated || hasAddress, core.count < 250 { return true }
    }
    // "26.06.2014, 14:41, "Ann" <ann@example.org>:" has no verb at all.
    return isOpened && isDated && hasAddress && text.bytes[core.upperBound - 1] == UInt8(ascii: ">")
      && (endsInColon || isQuoteNext)
  }

  /// Whether a verb ends the text, but for "(a)" and the like.
  private func endsWith(_ verb: Range<Int>, _ core: Range<Int>) -> Bool {
    core.upperBound - verb.upperBound <= 4
      && !text.bytes[verb.upperBound..<core.upperBound].contains { FoldedText.isBlank($0) }
  }

  /// Whether there is a time of day, or a number of four digits, or a date in figures.
  private func hasTimeOrYear(_ range: Range<Int>) -> Bool {
    var run = 0
    var groups = 0
    for offset in range {
      let byte = text.bytes[offset]
      if FoldedText.isDigit(byte) {
        run += 1
        if run == 4 { return true }
        if run == 1 { groups += 1 }
      } else {
        run = 0
      }
    }
    return groups >= 3
  }
}

/// Tells the lines that bear a mark of quotation: `> text`, `>> text`, `AB> text`, `| text`.
struct QuoteMarker {
  let text: FoldedText
  let original: [UInt8]

  /// Whether a line is quoted for sure: it begins with ">".
  func isMarked(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard !line.isBlank, text.bytes[line.first] == UInt8(ascii: ">") else {
      return isInitialled(index) && (isInitialled(index - 1) || isInitialled(index + 1))
    }
    return !isEscapedFrom(index)
  }

  /// Whether a line is quoted given that quotation goes on: "| text" as well, and "AB> text" alone.
  func isMarkedInQuote(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard !line.isBlank else { return false }
    return text.bytes[line.first] == UInt8(ascii: "|") || isInitialled(index) || isMarked(index)
  }

  /// Whether a line is only the ">" that mbox puts before "From ", with no quote around it.
  private func isEscapedFrom(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard text.has(Self.escapedFrom, at: line.start, before: line.end) else { return false }
    return ![index - 1, index + 1].contains { neighbour in
      text.lines.indices.contains(neighbour) && !text.lines[neighbour].isBlank
        && text.bytes[text.lines[neighbour].first] == UInt8(ascii: ">")
    }
  }

  /// Whether a line begins with two or three capital letters and ">": the author's initials.
  private func isInitialled(_ index: Int) -> Bool {
    guard text.lines.indices.contains(index) else { return false }
    let line = text.lines[index]
    var at = line.first
    while at < line.last, original[at] >= UInt8(ascii: "A"), original[at] <= UInt8(ascii: "Z") {
      at += 1
    }
    return (2...3).contains(at - line.first) && at < line.last
      && original[at] == UInt8(ascii: ">")
  }

  private static let escapedFrom = Array(">from ".utf8)
}

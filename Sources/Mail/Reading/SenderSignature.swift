/// Finds a signature without a delimiter: the sender's own name near the end, or a closing above
/// a block of phone numbers and addresses.
///
/// The idea, and the bounds of eleven lines of sixty characters, follow Carvalho and Cohen,
/// "Learning to Extract Signature and Reply Lines from Email" (CEAS 2004).
struct SenderSignature {
  let text: FoldedText

  /// The words of the sender's name and of their address before the "@", folded.
  let names: [[UInt8]]

  private static let mostLines = 11
  private static let mostBytes = 60

  init(text: FoldedText, sender: String) {
    self.text = text
    let folded = CaseFolding.fold(sender.utf8)
    var names: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in folded + [UInt8(ascii: " ")] {
      if FoldedText.isWord(byte), !FoldedText.isDigit(byte) {
        word.append(byte)
      } else {
        if word.count >= 3 { names.append(word) }
        word = []
        // What follows "@" is the name of a provider, not of a person.
        if byte == UInt8(ascii: "@") { break }
      }
    }
    self.names = names
  }

  /// The line where the signature begins in the last lines of the author's text, if it has one.
  func start(in lines: Range<Int>) -> Int? {
    guard let top = lines.first(where: { !text.lines[$0].isBlank }) else { return nil }
    let tail = shortLines(in: top + 1..<max(lines.upperBound, top + 1))
    guard !tail.isEmpty else { return nil }
    if let name = tail.first(where: isNamed), name > top { return withClosing(name, top: top) }
    if let closing = tail.first(where: { SignaturePhrases.isClosing($0, of: text) }),
      hasContact(closing + 1..<lines.upperBound)
    {
      return closing
    }
    return nil
  }

  /// The lines from the bottom up that are short enough, without blank ones.
  private func shortLines(in lines: Range<Int>) -> [Int] {
    var tail: [Int] = []
    for index in lines.reversed() where !text.lines[index].isBlank {
      guard tail.count < Self.mostLines, text.lines[index].content.count <= Self.mostBytes else {
        break
      }
      tail.append(index)
    }
    return tail.reversed()
  }

  /// Whether a line bears the sender's name and is no sentence.
  private func isNamed(_ index: Int) -> Bool {
    let content = text.lines[index].content
    guard text.wordCount(in: content) <= 6, !isSentence(content) else { return false }
    let isGreeting = text.bytes[content.upperBound - 1] == UInt8(ascii: ",")
    return !isGreeting && names.contains { text.find($0, in: content, isWord: true) != nil }
  }

  private func isSentence(_ content: Range<Int>) -> Bool {
    let last = text.bytes[content.upperBound - 1]
    let isAsking = last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    return isAsking || last == UInt8(ascii: ":")
      || text.wordCount(in: content) > 4
        && last == UInt8(ascii: ".")
  }

  /// The line of the closing above a name ("Thank you,"), or the line of the name.
  private func withClosing(_ name: Int, top: Int) -> Int {
    var above = name - 1
    while above > top, text.lines[above].isBlank { above -= 1 }
    return above > top && SignaturePhrases.isClosing(above, of: text) ? above : name
  }

  /// Whether lines hold a name and at least one way to reach its bearer.
  private func hasContact(_ lines: Range<Int>) -> Bool {
    let filled = lines.filter { !text.lines[$0].isBlank }
    guard filled.count >= 2 else { return false }
    return filled.contains { index in
      let content = text.lines[index].content
      let digits = text.bytes[content].count(where: FoldedText.isDigit)
      return digits >= 7 || text.bytes[content].contains(UInt8(ascii: "@"))
        || text.has(Self.web, at: content.lowerBound, before: content.upperBound)
        || text.has(Self.link, at: content.lowerBound, before: content.upperBound)
    }
  }

  private static let web = Array("www.".utf8)
  private static let link = Array("http".utf8)
}

/// What a reply says, apart from what it quotes and how it is signed.
///
/// Mail programs part the two in a hundred ways; the rules here are those that GitHub's
/// `email_reply_parser` and Mailgun's `talon` agree on. All is done in one pass over the lines, so
/// that no text can make it slow.
package enum QuotedText {
  /// The text that is neither a hidden quote nor a signature, without blank lines around it.
  ///
  /// Empty if the sender wrote nothing of their own. `sender` is the display name or address that
  /// the message came from; with it, a signature is found by the name in it.
  package static func visible(in text: String, sender: String = "") -> String {
    join(fragments(in: text, sender: sender).filter { !$0.isHidden })
  }

  /// The text without the hidden quotes but with the signature.
  package static func unquoted(in text: String) -> String {
    join(fragments(in: text).filter { !$0.isHidden || $0.kind == .signature })
  }

  /// The parts of `text` in order; together they are the whole text, byte for byte.
  package static func fragments(in text: String, sender: String = "") -> [TextFragment] {
    var text = text
    text.makeContiguousUTF8()
    let folded = FoldedText(text)
    let marks = FragmentReader.marks(of: folded, original: Array(text.utf8), sender: sender)
    var runs: [Range<Int>] = []
    for index in marks.indices {
      if index > 0, marks[index].kind == marks[index - 1].kind, !marks[index].isStart {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let kinds = runs.map { marks[$0.lowerBound].kind }
    let hidden = FragmentVisibility.hidden(
      kinds: kinds, isBlank: runs.map { $0.allSatisfy { folded.lines[$0].isBlank } },
      markedLines: runs.map { $0.count { marks[$0].isMarked } })
    return runs.indices.map { run in
      let start = folded.lines[runs[run].lowerBound].start
      let end = folded.lines[runs[run].upperBound - 1].end
      let utf8 = text.utf8
      let range =
        utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)
      return TextFragment(kind: kinds[run], text: text[range], isHidden: hidden[run])
    }
  }

  /// Puts fragments together; where something was left out, a single blank line remains.
  private static func join(_ fragments: [TextFragment]) -> String {
    var bytes: [UInt8] = []
    var end: String.Index?
    for fragment in fragments {
      var part = Array(fragment.text.utf8)[...]
      if end != fragment.text.startIndex, endsInBlankLine(bytes) {
        part = part[afterBlankLines(part)...]
      }
      bytes.append(contentsOf: part)
      end = fragment.text.endIndex
    }
    let last = bytes.lastIndex { $0 > 0x20 } ?? -1
    return String(
      decoding: bytes[..<(last + 1)][afterBlankLines(bytes[..<(last + 1)])...], as: UTF8.self)
  }

  /// Whether bytes are empty or end in two line ends.
  private static func endsInBlankLine(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return true }
    return bytes[last...].count { $0 == UInt8(ascii: "\n") } >= 2
  }

  /// Where the first line begins that is not blank.
  private static func afterBlankLines(_ bytes: ArraySlice<UInt8>) -> Int {
    let filled = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let newline = bytes[..<filled].lastIndex(of: UInt8(ascii: "\n"))
    return newline.map { $0 + 1 } ?? bytes.startIndex
  }
}

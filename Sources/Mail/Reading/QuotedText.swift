/// What a reply says, apart from what it quotes and how it is signed.
package enum QuotedText {
  /// The text that is neither a hidden quote nor a signature, without blank lines at the end.
  package static func visible(in text: String, sender: String = "") -> String {
    fragments(in: text, sender: sender).filter { !$0.isHidden }.map { String($0.text) }.joined()
  }

  /// The parts of `text` in order; together they are the whole text.
  package static func fragments(in text: String, sender: String = "") -> [TextFragment] {
    var fragments: [TextFragment] = []
    var start = text.startIndex
    var kind: TextFragment.Kind = .text
    var line = text.startIndex
    while line < text.endIndex {
      let end =
        text.utf8[line...].firstIndex(of: 10).map(text.utf8.index(after:)) ?? text.endIndex
      let next: TextFragment.Kind = text.utf8[line] == UInt8(ascii: ">") ? .quote : .text
      if next != kind, start < line {
        fragments.append(
          TextFragment(kind: kind, text: text[start..<line], isHidden: kind == .quote))
        start = line
      }
      kind = next
      line = end
    }
    if start < text.endIndex {
      fragments.append(TextFragment(kind: kind, text: text[start...], isHidden: kind == .quote))
    }
    return fragments
  }
}

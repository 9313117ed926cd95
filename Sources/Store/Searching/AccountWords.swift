/// The words by which people are found: those of their names and addresses, in lowercase.
enum AccountWords {
  /// The words of a text, each once, in the order in which they stand.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = String(word)
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }
}

/// Splits an example line as a shell does, as far as the examples need: quotes, and an end at
/// the first `|`, `<` or `>` outside of them.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    switch character {
    case _ where character == quote: quote = nil
    case _ where quote != nil: word = (word ?? "") + String(character)
    case "'", "\"":
      quote = character
      word = word ?? ""
    case "|", "<", ">": return words
    case " ":
      if let whole = word { words.append(whole) }
      word = nil
    default: word = (word ?? "") + String(character)
    }
  }
  return words + (word.map { [$0] } ?? [])
}

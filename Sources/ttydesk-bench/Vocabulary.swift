import Glibc

/// Words of several scripts, whose frequencies fall by Zipf's law: the n-th is as likely as 1/n.
struct Vocabulary {
  private let words: [String]

  init(size: Int, using random: inout SplitMix64) {
    words = (0..<size).map { rank in
      // Most mail is in Latin letters; the other scripts keep their share at every rank.
      switch rank % 20 {
      case 17: Vocabulary.word(Vocabulary.cyrillic, 2...5, &random)
      case 18: Vocabulary.word(Vocabulary.japanese, 1...3, &random)
      case 19: Vocabulary.word(Vocabulary.greek, 2...4, &random)
      default: Vocabulary.word(Vocabulary.latin, 1...4, &random)
      }
    }
  }

  /// One word, the common ones more often.
  func word(using random: inout SplitMix64) -> String {
    let unit = Double(random.next() >> 11) / Double(1 << 53)
    return words[min(words.count - 1, Int(exp(unit * log(Double(words.count)))) - 1)]
  }

  /// So many words, parted by spaces.
  func words(_ count: Int, using random: inout SplitMix64) -> String {
    var text = ""
    for index in 0..<count {
      if index > 0 { text += " " }
      text += word(using: &random)
    }
    return text
  }

  private static func word(
    _ syllables: [String], _ length: ClosedRange<Int>, _ random: inout SplitMix64
  ) -> String {
    (0..<Int.random(in: length, using: &random)).map { _ in
      syllables[Int.random(in: syllables.indices, using: &random)]
    }.joined()
  }

  private static let latin = [
    "ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "sto", "tra",
    "pré", "mün", "ção", "ing", "er",
  ]
  private static let cyrillic = ["по", "ра", "не", "то", "ви", "ст", "ко", "ли", "да", "ми"]
  private static let japanese = ["東", "京", "会", "社", "電", "話", "請", "求", "書", "機", "の", "を"]
  private static let greek = ["κα", "λη", "με", "ρα", "το", "νί", "σα", "πο"]
}

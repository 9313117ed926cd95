import Glibc
import Randomness

/// Words of several scripts, whose frequencies fall by Zipf's law: the n-th is as likely as 1/n.
struct Vocabulary {
  /// What a text is written in.
  enum Script: CaseIterable {
    case latin, cyrillic, greek, japanese

    /// Latin nearly always; each of the others in one text of fifty.
    static func random(using random: inout SplitMix64) -> Script {
      let draw = Int(random.next() % 50)
      return draw < 3 ? allCases[draw + 1] : .latin
    }
  }

  private let words: [Script: [String]]

  /// So many words of each script.
  init(size: Int, using random: inout SplitMix64) {
    var words: [Script: [String]] = [:]
    for script in Script.allCases {
      let (syllables, length) = Vocabulary.makeup(of: script)
      words[script] = (0..<size).map { _ in Vocabulary.word(syllables, length, &random) }
    }
    self.words = words
  }

  /// So many words of a script, parted by spaces, the common ones more often.
  func words(_ count: Int, in script: Script = .latin, using random: inout SplitMix64) -> String {
    guard let words = words[script] else { return "" }
    var text = ""
    for index in 0..<count {
      if index > 0 { text += " " }
      let unit = Double(random.next() >> 11) / Double(1 << 53)
      text += words[min(words.count - 1, Int(exp(unit * log(Double(words.count)))) - 1)]
    }
    return text
  }

  /// A word by its rank: the commonest is 0.
  func word(_ rank: Int, in script: Script = .latin) -> String {
    words[script].map { $0[min(rank, $0.count - 1)] } ?? ""
  }

  /// What the words of a script are made of, and of how many of it.
  private static func makeup(of script: Script) -> ([String], ClosedRange<Int>) {
    switch script {
    case .latin: (latin, 1...4)
    case .cyrillic: (cyrillic, 2...5)
    case .greek: (greek, 2...4)
    case .japanese: (japanese, 1...3)
    }
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

import Glibc

/// Makes up mail: words by Zipf's law, threads of a few messages, a new sender now and then.
///
/// The same seed gives the same bytes.
struct MailGenerator {
  private var random: SplitMix64
  private let words: [String]
  private var threads: [(subject: String, ids: [String])] = []
  private var made = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    var random = self.random
    words = (0..<MailGenerator.vocabulary).map { _ in MailGenerator.word(&random) }
    self.random = random
  }

  /// One mail of about so many bytes of text, with its text alone beside it.
  mutating func next(bytes size: Int) -> (mail: String, text: String) {
    made += 1
    let id = "<\(made).\(random.next() % 1_000_000)@mail.example.org>"
    var references: [String] = []
    var subject = sentence(5)
    if !threads.isEmpty, random.next() % 3 > 0 {
      let index = threads.count - 1 - Int(random.next() % UInt64(min(50, threads.count)))
      subject = "Re: " + threads[index].subject
      references = threads[index].ids
      threads[index].ids.append(id)
    } else {
      threads.append((subject, [id]))
    }
    var text = ""
    while text.utf8.count < size { text += sentence(12) + ".\n" }
    let sender = Int(random.next() % 500)
    var mail = """
      Received: from mx\(sender).example.org by desk.example.org; Mon, 2 Mar 2026 10:04:00 +0000
      From: \(words[sender].capitalizedASCII) Person <person\(sender)@example.org>
      To: support@desk.example
      Subject: \(subject)
      Date: Mon, 2 Mar 2026 10:\(made / 60 % 60):\(made % 60) +0000
      Message-ID: \(id)
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      """
    if let last = references.last {
      mail =
        "In-Reply-To: \(last)\nReferences: \(references.suffix(8).joined(separator: " "))\n" + mail
    }
    return (mail + "\n" + text, text)
  }

  private static let vocabulary = 20_000

  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in words[rank()] }.joined(separator: " ")
  }

  /// A word's rank: the n-th word is as likely as 1/n says.
  private mutating func rank() -> Int {
    let unit = Double(random.next() >> 11) / Double(1 << 53)
    return min(words.count - 1, Int(exp(unit * log(Double(words.count)))) - 1)
  }

  private static func word(_ random: inout SplitMix64) -> String {
    let onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr"]
    let vowels = ["a", "e", "i", "o", "u", "ai", "ou", "é"]
    let count = 1 + Int(random.next() % 4)
    return (0..<count).map { _ in
      onsets[Int(random.next() % UInt64(onsets.count))]
        + vowels[Int(random.next() % UInt64(vowels.count))]
    }.joined()
  }
}

extension String {
  /// The word with a capital first letter.
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}

/// Makes up mail: words by Zipf's law, threads of a few messages, a new sender now and then.
///
/// The same seed gives the same bytes.
struct MailGenerator {
  private var random: SplitMix64
  private let vocabulary: Vocabulary
  private var threads: [(subject: String, ids: [String])] = []
  private var made = 0

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    vocabulary = Vocabulary(size: 20_000, using: &random)
    self.random = random
  }

  /// One mail of about so many bytes of text, with its text alone beside it.
  mutating func next(bytes size: Int) -> (mail: String, text: String) {
    made += 1
    let id = "<\(made).\(random.next() % 1_000_000)@mail.example.org>"
    var references: [String] = []
    var subject = vocabulary.words(5, using: &random)
    if !threads.isEmpty, random.next() % 3 > 0 {
      let index = threads.count - 1 - Int(random.next() % UInt64(min(50, threads.count)))
      subject = "Re: " + threads[index].subject
      references = threads[index].ids
      threads[index].ids.append(id)
    } else {
      threads.append((subject, [id]))
    }
    var text = ""
    while text.utf8.count < size { text += vocabulary.words(12, using: &random) + ".\n" }
    let sender = Int(random.next() % 500)
    var mail = """
      Received: from mx\(sender).example.org by desk.example.org; Mon, 2 Mar 2026 10:04:00 +0000
      From: Person \(sender) <person\(sender)@example.org>
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
}

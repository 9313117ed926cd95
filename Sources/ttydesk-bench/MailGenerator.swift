import Glibc
import Randomness

/// Makes up mail: words by Zipf's law, threads of a few messages, five hundred senders.
///
/// The same seed gives the same bytes.
struct MailGenerator {
  private var random: SplitMix64
  private let vocabulary: Vocabulary
  private var threads: [Thread] = []
  private var made = 0

  private struct Thread {
    let subject: String
    let script: Vocabulary.Script
    var ids: [String]
  }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    vocabulary = Vocabulary(size: 20_000, using: &random)
    self.random = random
  }

  /// A word that few mails have.
  var rareWord: String { vocabulary.word(19_000) }

  /// One mail of about so many bytes of text.
  private mutating func next(bytes size: Int) -> String {
    made += 1
    let id = "<\(made).\(random.next() % 1_000_000)@mail.example.org>"
    var references: [String] = []
    let subject: String
    let script: Vocabulary.Script
    if !threads.isEmpty, random.next() % 3 > 0 {
      let index = threads.count - 1 - Int(random.next() % UInt64(min(50, threads.count)))
      subject = "Re: " + threads[index].subject
      script = threads[index].script
      references = threads[index].ids
      threads[index].ids.append(id)
    } else {
      script = .random(using: &random)
      subject = vocabulary.words(5, in: script, using: &random)
      threads.append(Thread(subject: subject, script: script, ids: [id]))
    }
    var text = ""
    while text.utf8.count < size {
      text += vocabulary.words(12, in: script, using: &random) + ".\n"
    }
    let sender = Int(random.next() % 500)
    let author = "Person \(sender) <person\(sender)@example.org>"
    var mail = """
      Received: from mx\(sender).example.org by desk.example.org; Mon, 2 Mar 2026 10:04:00 +0000
      From: \(author)
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
    return mail + "\n" + text
  }

  /// Writes so many mails as a Maildir, with the flags in their names.
  mutating func writeMaildir(
    to folder: String, messages: Int, bytes: Int, flags: String = ""
  ) throws {
    for part in ["", "/cur", "/new", "/tmp"] { mkdir(folder + part, 0o700) }
    for index in 0..<messages {
      let name = "\(1_000_000 + index).bench:2,\(flags)"
      try Files.write(next(bytes: bytes), to: "\(folder)/cur/\(name)")
    }
  }
}

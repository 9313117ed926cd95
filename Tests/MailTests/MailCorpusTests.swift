import Foundation
import Testing
import Tickets

@testable import Mail

/// Agreement with other mail readers on the mail that they are tested with.
///
/// Tests/README.md says what the remaining disagreements are. Set `TTYDESK_CORPORA` to the folder of
/// the corpora if it is not found beside the repository.
@Suite(.disabled(if: MailCorpora.areMissing, "the corpora are not here: set TTYDESK_CORPORA"))
struct MailCorpusTests {
  @Test(arguments: [
    ("cpython-test_email", 0.95), ("flanker", 0.93), ("mikel-mail", 0.87),
    ("nodemailer-mailparser", 0.95), ("spamassassin-easy-ham-1", 0.985),
  ])
  func `CPython's email reads the same`(corpus: String, least: Double) throws {
    var score = Score()
    let rows: [OracleRow] = try MailCorpora.rows("mail-parsing/\(corpus)/cpython-oracle.jsonl")
    for row in rows {
      let bytes = try MailBytes(
        contentsOf: MailCorpora.path("mail-parsing/\(corpus)/\(row.file)"))
      guard let read = try? MailReader.read(MailSlice(bytes)) else {
        score.count("refused", false)
        continue
      }
      compare(read, with: row, &score)
    }
    print("\(corpus): \(score.summary)")
    for topic in ["message id", "subject", "from", "date", "references", "text"] {
      #expect(score.share(topic) >= least, "\(topic): \(score.summary)")
    }
  }

  private func compare(_ read: ReadMail, with row: OracleRow, _ score: inout Score) {
    score.count("message id", (row.messageID?.squeezed ?? "") == read.messageID?.squeezed ?? "")
    score.count("subject", (row.subject ?? "").squeezed == (read.subject ?? "").squeezed)
    let from = row.from.first.map { [$0.name, $0.address] } ?? ["", ""]
    score.count("from", from == [read.from?.name ?? "", read.from?.address ?? ""])
    let date = read.date.map { MailReport.timestamp($0).prefix(19) }
    score.count("date", row.date?.prefix(19) == date)
    score.count("references", row.references == read.references)
    let text = (row.text ?? "").squeezed.prefix(120)
    score.count("text", text.isEmpty || read.text.squeezed.contains(text))
    let digests = Set(read.attachments.map { $0.measure().digest.hex })
    for attachment in row.attachments {
      score.count("attachments", digests.contains(attachment.sha256))
    }
  }

  @Test(arguments: ["mime4j", "enmime", "cpython-test_email", "flanker", "mikel-mail"])
  func `every file is read or refused with a reason`(corpus: String) throws {
    var reader = try MailboxReader(path: MailCorpora.path("mail-parsing/\(corpus)"))
    var count = 0
    while let message = try reader.next() {
      count += 1
      guard let read = try? MailReader.read(message.content) else { continue }
      #expect(MailReport.json(for: read, file: "x").hasSuffix("]}"))
    }
    #expect(count > 40)
  }

  @Test func `the parts that mime4j decodes are in the text or the attachments`() throws {
    var score = Score()
    for folder in ["mimetools-testmsgs", "testmsgs"] {
      let root = URL(filePath: MailCorpora.path("mail-parsing/mime4j/\(folder)"))
      let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
      for name in names where name.hasSuffix(".msg") {
        let bytes = try MailBytes(contentsOf: root.appending(path: name).path)
        guard let read = try? MailReader.read(MailSlice(bytes)) else { continue }
        let text = read.text.squeezed
        let sizes = Set(read.attachments.map { $0.measure().size })
        for part in names where part.hasPrefix(name.dropLast(4) + "_decoded_") {
          let content = [UInt8](try Data(contentsOf: root.appending(path: part)))
          let decoded = Charset.unlabelled.decode(content).text.squeezed
          guard !decoded.isEmpty else { continue }
          let isFile =
            sizes.contains(content.count)
            || sizes.contains(content.count { $0 != ASCII.carriageReturn })
          score.count("parts", isFile || text.contains(decoded))
        }
      }
    }
    print("mime4j: \(score.summary)")
    #expect(score.share("parts") >= 0.85)
  }

  @Test func `flanker's lists of addresses are told apart`() throws {
    var score = Score()
    for line in try MailCorpora.lines("mail-parsing/flanker/fixtures/mailbox_valid.txt") {
      score.count("valid", AddressSyntax.isMailbox(line))
    }
    for line in try MailCorpora.lines("mail-parsing/flanker/fixtures/mailbox_invalid.txt") {
      score.count("invalid", !AddressSyntax.isMailbox(line))
    }
    print("flanker addresses: \(score.summary)")
    #expect(score.share("valid") >= 0.98)
    #expect(score.share("invalid") >= 0.95)
  }

  @Test func `a list archive's mbox files give the messages that the archive has`() throws {
    struct Row: Decodable {
      let message_id: String
      let from_name: String?
      let date: String
    }
    var reader = try MailboxReader(path: MailCorpora.path("threads/r-sig-debian/raw"))
    var byID: [String: ReadMail] = [:]
    var count = 0
    while let message = try reader.next() {
      count += 1
      let read = try MailReader.read(message.content)
      if let id = read.messageID, byID[id] == nil { byID[id] = read }
    }
    var score = Score()
    let rows: [Row] = try MailCorpora.rows("threads/r-sig-debian/expected-threads.jsonl")
    for row in rows {
      let read = byID[row.message_id]
      score.count("found", read != nil)
      score.count("name", read?.from?.name == row.from_name)
      score.count("date", read?.date.map(MailReport.timestamp) == row.date)
    }
    print("r-sig-debian: \(count) messages, \(score.summary)")
    #expect(count == 3660)
    #expect(score.share("found") == 1)
    #expect(score.share("name") >= 0.99)
    #expect(score.share("date") >= 0.99)
  }
}

extension String {
  /// Without any white space: readers differ in it.
  fileprivate var squeezed: String {
    String(unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\0" })
  }
}

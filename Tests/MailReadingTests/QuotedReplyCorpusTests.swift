import Foundation
import Mail
import Testing

/// The expectations of other projects, where their corpora are at hand.
@Suite(.disabled(if: QuotedReplies.areMissing, "the corpora are not beside the repository"))
struct QuotedReplyCorpusTests {
  @Test func `email_reply_parser's expectations are met`() throws {
    let folder = "github-email_reply_parser"
    let cases: [ReplyCase] = try QuotedReplies.cases("\(folder)/expectations.json")
    var score = Score(name: folder)
    for item in cases {
      let text = try QuotedReplies.text("\(folder)/emails/\(item.file)")
      score.count(item.file, item.disagreements(with: text))
    }
    score.print()
    #expect(score.share == 1)
  }

  @Test func `Zapier's expectations are met`() throws {
    let folder = "zapier-email-reply-parser"
    let cases: [ReplyCase] = try QuotedReplies.cases("\(folder)/expectations.json")
    var score = Score(name: folder)
    for item in cases {
      let text = try QuotedReplies.text("\(folder)/emails/\(item.file)")
      score.count(item.file, item.disagreements(with: text))
    }
    score.print()
    #expect(score.share == 1)
  }

  @Test func `talon's expectations are met`() throws {
    let cases: [TalonCase] = try QuotedReplies.cases("talon/expectations.json")
    var score = Score(name: "talon")
    for item in cases {
      score.count(item.file, item.disagreements(with: try QuotedReplies.text("talon/\(item.file)")))
    }
    score.print()
    #expect(score.share == 1)
  }
}

/// How many cases of a corpus agree.
struct Score {
  let name: String
  var met = 0
  var all = 0
  var failures: [String] = []

  var share: Double { all == 0 ? 0 : Double(met) / Double(all) }

  init(name: String) { self.name = name }

  mutating func count(_ file: String, _ disagreements: [String]) {
    all += 1
    if disagreements.isEmpty { met += 1 }
    failures += disagreements.map { "\(file): \($0)" }
  }

  func print() {
    Swift.print("\(name): \(met) of \(all) cases agree")
    for failure in failures { Swift.print("  \(failure)") }
  }
}

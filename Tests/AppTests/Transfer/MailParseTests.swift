import Foundation
import Testing

struct MailParseTests {
  private let letter = """
    From: Ann Lee <ann@example.org>
    To: help@example.org
    Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
    Date: Mon, 2 Mar 2026 10:04:00 +0100
    Message-ID: <1@example.org>

    Hello.

    """

  @Test func `a message is a line of JSON with its keys in order, and no desk is needed`() throws {
    let desk = try Desk(isMade: false)
    let name = try desk.file("a letter, «odd»\n\".eml", letter)
    let answer = try desk.run("mail", "parse", name)
    #expect(answer.code == 0)
    #expect(
      answer.output.keys(until: "warnings") == [
        "file", "subject", "from", "to", "cc", "replyTo", "date", "messageId", "inReplyTo",
        "references", "text", "visibleText", "html", "attachments", "autoSubmitted", "warnings",
      ])
    let mail = try answer.object
    #expect(mail["file"] as? String == name)
    #expect(mail["subject"] as? String == "Grüße")
    #expect(mail["date"] as? String == "2026-03-02T09:04:00Z")
    #expect(!FileManager.default.fileExists(atPath: desk.path))
  }

  @Test func `each message of an mbox has a line, and standard input is read`() throws {
    let desk = try Desk(isMade: false)
    let mbox = Array(repeating: "From a@b Mon Mar  2 10:04:00 2026\n" + letter, count: 3)
      .joined(separator: "\n")
    let answer = try desk.run("mail", "parse", "-", input: mbox)
    #expect(try answer.objects.map { $0["file"] as? String } == ["-", "-", "-"])
    #expect(answer.code == 0)
  }

  @Test func `what is no mail has an error, and the others are read all the same`() throws {
    let desk = try Desk(isMade: false)
    let bad = try desk.file("bad", "just some words\n")
    let good = try desk.file("-good", letter)
    let answer = try desk.run("mail", "parse", bad, "--", good)
    #expect(answer.code == 65)
    let lines = try answer.objects
    #expect(lines.map { $0["file"] as? String } == [bad, good])
    #expect(lines.first?["error"] is String)
    #expect(try desk.run("mail", "parse", "missing").code == 66)
  }
}

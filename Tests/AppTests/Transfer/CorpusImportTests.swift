import Foundation
import Testing
import TestSupport

/// Mail that others collected, brought in by the program; each corpus is skipped where it is not
/// at hand.
struct CorpusImportTests {
  private static let mail = [
    "mail-parsing/cpython-test_email", "mail-parsing/enmime", "mail-parsing/flanker",
    "mail-parsing/mikel-mail", "mail-parsing/mime4j", "mail-parsing/nodemailer-mailparser",
    "mail-parsing/spamassassin-easy-ham-1", "threads/r-sig-debian/raw",
  ]

  @Test(
    .enabled(if: mail.contains { Corpora.path($0) != nil }, "there are no corpora of mail here"),
    arguments: mail.filter { Corpora.path($0) != nil })
  func `a corpus of mail comes in whole, once, and leaves a sound log`(_ name: String) throws {
    let path = try #require(Corpora.path(name))
    let desk = try Desk()
    let first = try desk.run("import", path, "--json")
    #expect([0, 65].contains(first.code))
    let summary = try JSONDecoder().decode(ImportSummary.self, from: Data(first.last.utf8))
    print("\(name): \(summary)")

    // What an import tells is what is there.
    let parsed = try desk.run("mail", "parse", path).objects
    let failed = parsed.count { $0["error"] != nil }
    #expect(summary.messages + summary.duplicates == parsed.count - failed)
    #expect(summary.failed.count == failed)
    let verified = try desk.run("audit", "verify", "--json")
    #expect(verified.code == 0)
    #expect(try desk.run("audit", "kind:message", "--json").objects.count == summary.messages)

    let again = try desk.run("import", path, "--json")
    let second = try JSONDecoder().decode(ImportSummary.self, from: Data(again.last.utf8))
    #expect(second.messages == 0)
    #expect(second.tickets == 0)
    #expect(second.duplicates == summary.messages + summary.duplicates)
  }

  @Test(
    .enabled(
      if: Corpora.path("tickets/mendeley-helpdesk") != nil, "tickets/mendeley-helpdesk is not here")
  )
  func `a helpdesk's tickets come in with their notes`() throws {
    let path = try #require(Corpora.path("tickets/mendeley-helpdesk/sample_utterances.csv"))
    let csv = CommaSeparated(try String(contentsOfFile: path, encoding: .utf8))
    let desk = try Desk()
    let file = try desk.file("tickets.jsonl", try ForeignTickets.conversations(csv))
    let answer = try desk.run("import", file, "--json")
    print("mendeley-helpdesk: \(answer.last)")
    #expect(answer.last == #"{"messages":3787,"tickets":189,"duplicates":0,"failed":[]}"#)
    #expect(try desk.run("audit", "kind:note", "--json").objects.count == 833)
    let tickets = try desk.run("export").objects
    #expect(tickets.count == 189)
    let messages = tickets.flatMap { $0["messages"] as? [[String: Any]] ?? [] }
    #expect(messages.count == 3787)
    #expect(messages.count { $0["kind"] as? String == "note" } == 833)
    let given = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .flatMap { line in
        let ticket = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return ticket?["messages"] as? [[String: Any]] ?? []
      }
    #expect(
      messages.compactMap { $0["text"] as? String }.sorted()
        == given.compactMap { $0["text"] as? String }.sorted())
    #expect(try desk.run("audit", "verify").code == 0)
    #expect(try desk.run("import", file, "--json").object["duplicates"] as? Int == 189)
  }

  @Test(
    .enabled(
      if: Corpora.path("tickets/helpdesk-event-log") != nil,
      "tickets/helpdesk-event-log is not here"))
  func `another helpdesk's history comes in as events`() throws {
    let path = try #require(Corpora.path("tickets/helpdesk-event-log/helpdesk.csv"))
    let csv = CommaSeparated(try String(contentsOfFile: path, encoding: .utf8))
    let desk = try Desk()
    let file = try desk.file("history.jsonl", try ForeignTickets.histories(csv))
    let answer = try desk.run("import", file, "--json")
    print("helpdesk-event-log: \(answer.last)")
    #expect(answer.last == #"{"messages":0,"tickets":4580,"duplicates":0,"failed":[]}"#)
    #expect(csv.rows.count == 21_348)
    let activities = try desk.run("audit", "kind:set", "--json").objects
      .filter { $0["field"] as? String == "activity" }
    #expect(activities.count == 21_348 - ForeignTickets.repeated(csv))
    #expect(Set(activities.compactMap { $0["actor"] as? String }).count > 5)
    #expect(try desk.run("audit", "verify").code == 0)
  }
}

/// What `ttydesk import --json` tells.
private struct ImportSummary: Decodable, CustomStringConvertible {
  struct Failure: Decodable {
    let file: String
    let error: String
  }

  let messages: Int
  let tickets: Int
  let duplicates: Int
  let failed: [Failure]

  var description: String {
    "\(messages) messages, \(tickets) tickets, \(duplicates) duplicates, \(failed.count) failed"
  }
}

import Foundation
import Testing

struct ImportTests {
  @Test func `an import tells what it took in, and takes in nothing twice`() throws {
    let desk = try Desk()
    let mailbox = try desk.mailbox("inbox", count: 20)
    let first = try desk.run("import", mailbox, "--json")
    #expect(first.code == 0)
    #expect(first.last == #"{"messages":20,"tickets":20,"duplicates":0,"failed":[]}"#)
    let second = try desk.run("import", mailbox, "--json")
    #expect(second.last == #"{"messages":0,"tickets":0,"duplicates":20,"failed":[]}"#)
    #expect(try desk.run("list", "--json").objects.count == 20)
  }

  @Test func `mail without a date and an id is known again`() throws {
    let desk = try Desk()
    let mail = try desk.file("mail", "From: ann@example.org\nSubject: Hi\n\nHello\n")
    try desk.run("import", mail)
    let again = try desk.run("import", mail, "--json")
    #expect(again.last == #"{"messages":0,"tickets":0,"duplicates":1,"failed":[]}"#)
  }

  @Test func `mails without an id are told apart by their headers`() throws {
    let desk = try Desk()
    let mails = ["1", "2"].map { boundary in
      """
      From: ann@example.org
      Content-Type: multipart/mixed; boundary=\(boundary)

      --\(boundary)
      Content-Type: text/plain

      See the file.
      --\(boundary)
      Content-Type: application/pdf; name=\(boundary).pdf

      \(boundary)
      --\(boundary)--

      """
    }
    let first = try desk.file("first", mails[0])
    let read = try desk.file("read", "Status: RO\n" + mails[0])
    let second = try desk.file("second", mails[1])
    let answer = try desk.run("import", first, read, second, "--json")
    #expect(answer.last == #"{"messages":2,"tickets":2,"duplicates":1,"failed":[]}"#)
  }

  @Test func `a folder may hold mail, tickets and what is neither`() throws {
    let desk = try Desk()
    let folder = desk.folder.path + "/mixed"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try desk.mailbox("mixed/inbox", count: 2)
    _ = try desk.file("mixed/letter", "From: bob@example.org\nSubject: One\n\nHello\n")
    _ = try desk.file(
      "mixed/tickets",
      #"{"subject":"From elsewhere","messages":[{"text":"Hi","author":{"address":"c@example.org"}}]}"#
    )
    _ = try desk.file("mixed/settings", #"{"subject": "this is no ticket"}"#)
    _ = try desk.file("mixed/words", "just some words")
    let answer = try desk.run("import", folder, "--json")
    #expect(answer.code == 65)
    let summary = try answer.object
    #expect(summary["messages"] as? Int == 4)
    #expect(summary["tickets"] as? Int == 4)
    let failed = try #require(summary["failed"] as? [[String: String]])
    #expect(
      failed.compactMap { $0["file"] }.sorted() == [folder + "/settings", folder + "/words"])
  }

  @Test func `the wrong path, queue and account are refused before anything is read`() throws {
    let desk = try Desk()
    let mailbox = try desk.mailbox("inbox", count: 2)
    #expect(try desk.run("import", "/no/such/file", "/nor/this").code == 66)
    #expect(try desk.run("import", mailbox, "--queue", "nowhere").code == 66)
    try desk.run("account", "add", "ann", "--role", "agent")
    #expect(try desk.run("--as", "ann", "import", mailbox).code == 77)
    #expect(try desk.run("list").output == "")
  }

  @Test func `a path that is not there is told, and the others come in`() throws {
    let desk = try Desk()
    let mailbox = try desk.mailbox("inbox", count: 2)
    let answer = try desk.run("import", "/no/such/file", mailbox, "--json")
    #expect(answer.code == 65)
    let summary = try answer.object
    #expect(summary["messages"] as? Int == 2)
    let failed = try #require(summary["failed"] as? [[String: String]])
    #expect(failed.map { $0["file"] } == ["/no/such/file"])
  }

  @Test func `records that are wrong are told by their line, and the others come in`() throws {
    let desk = try Desk()
    let lines = [
      "\u{FEFF}" + #"{"subject":"Good"}"# + "\r", "nonsense", #"{"queue":"x"}"#,
      #"{"subject":"Bad","events":[{"at":"2026-03-02T10:04:00Z","field":"status","value":"odd"}]}"#,
      #"{"subject":"Good as well","status":"solved","createdAt":"2020-01-01T00:00:00Z"}"#,
    ]
    let file = try desk.file("records", lines.joined(separator: "\n"))
    let summary = try desk.run("import", file, "--format", "jsonl", "--json").object
    #expect(summary["tickets"] as? Int == 2)
    let failed = try #require(summary["failed"] as? [[String: String]])
    #expect(failed.compactMap { $0["file"] } == [2, 3, 4].map { "\(file):\($0)" })
    #expect(try desk.run("list", "is:open", "--json").objects.count == 1)
    #expect(try desk.run("import", file, "--json").object["duplicates"] as? Int == 2)
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `an import that is stopped goes on without loss and without doubles`(
    _ number: Int32
  ) throws {
    let desk = try Desk()
    let count = 3_000
    let mailbox = try desk.mailbox("inbox", count: count)
    let process = try desk.launch(["import", mailbox, "--json"])
    var kept = 0
    while kept == 0, process.isRunning {
      kept = try desk.run("audit", "kind:message", "--limit", "1", "--json").objects.count
    }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    if number == SIGINT, process.terminationReason == .exit {
      #expect([0, 75].contains(process.terminationStatus))
    }
    #expect(try desk.run("audit", "verify").code == 0)
    let rest = try desk.run("import", mailbox, "--json").object
    let found = (rest["messages"] as? Int ?? 0) + (rest["duplicates"] as? Int ?? 0)
    #expect(found == count)
    #expect(try desk.run("audit", "kind:message", "--json").objects.count == count)
    #expect(try desk.run("audit", "verify").code == 0)
  }
}

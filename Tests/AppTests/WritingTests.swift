import Foundation
import Testing

/// What commands change, and what they print of it.
struct WritingTests {
  @Test func `Every writing command prints what it made or touched`() throws {
    let desk = try Desk()
    #expect(try desk.ticket() == "1")
    #expect(try desk.run("set", "1", "priority=high").output == "1\n")
    #expect(try desk.run("assign", "1").output == "1\n")
    #expect(try desk.run("tag", "1", "vip", "-spam").output == "1\n")
    #expect(try desk.run("note", "1", "--body", "Called").last.utf8.count == 64)
    let object = try desk.run("set", "1", "status=pending", "--json").object
    #expect(object["ticket"] as? Int == 1)
    #expect((object["id"] as? String)?.utf8.count == 32)
    #expect((object["event"] as? String)?.utf8.count == 64)
    let again = try desk.run("set", "1", "status=pending", "--json").object
    #expect(again["event"] is NSNull)
    #expect(try desk.run("queue", "add", "Billing").output == "Billing\n")
    let queue = try desk.run("queue", "add", "Ops", "--json").object
    #expect(queue["name"] as? String == "Ops")
  }

  @Test func `A text comes from standard input`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("reply", number, "--body", "-", input: "Piped\n\n")
    try desk.run("note", number, input: "Also piped\n")
    let messages = try desk.run("show", number, "--json").object["messages"] as? [[String: Any]]
    #expect(messages?.map { $0["text"] as? String } == ["It jams.", "Piped", "Also piped"])
    let empty = try desk.run("reply", number)
    #expect(empty.code == 65)
    #expect(empty.errors == "ttydesk: the text is empty; nothing was written\n")
  }

  @Test func `Bad values are refused with what is allowed, and nothing changes`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let wrong = [
      "priority=huge": "low, normal, high, urgent", "status=done": "closed",
      "due=someday": "tomorrow", "stauts=open": "did you mean status", "tags=x": "ttydesk tag",
      "subject=": "a text", "requester=ann": "ann@example.org",
    ]
    for (word, help) in wrong {
      let answer = try desk.run("set", number, "subject=Changed", word)
      #expect(answer.code == 65, "\(word)")
      #expect(answer.errors.contains(help), "\(answer.errors)")
    }
    #expect(try desk.run("show", number, "--json").object["subject"] as? String == "Paper jam")
  }

  @Test func `Fields are set, cleared and made up`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("set", number, "assignee=me", "due=2030-01-31", "order=77", "field.status=x")
    var ticket = try desk.run("show", number, "--json").object
    #expect(ticket["assignee"] as? String == NSUserName())
    #expect((ticket["dueAt"] as? String)?.hasPrefix("2030-01-31T") == true)
    #expect(ticket["fields"] as? [String: String] == ["order": "77", "status": "x"])
    try desk.run("set", number, "assignee=nobody", "due=", "order=")
    ticket = try desk.run("show", number, "--json").object
    #expect(ticket["assignee"] is NSNull)
    #expect(ticket["dueAt"] is NSNull)
    #expect(ticket["fields"] as? [String: String] == ["status": "x"])
  }

  @Test func `Tickets are merged, split, linked, deleted and brought back`() throws {
    let desk = try Desk()
    let first = try desk.ticket("First")
    let second = try desk.ticket("Second")
    #expect(try desk.run("merge", second, first).last == first)
    #expect(try desk.run("show", first, "--json").messages.count == 2)
    #expect(try desk.run("reply", second, "--body", "x").code == 65)
    #expect(try desk.run("unmerge", second).last == second)
    #expect(try desk.run("link", second, "blocks", first).last == second)
    let links = try desk.run("show", first, "--json").object["links"] as? [[String: String]]
    #expect(links == [["kind": "blocked-by", "ticket": second]])
    #expect(try desk.run("unlink", second, first).code == 0)
    let message = try #require(try desk.run("show", first, "--json").messages.first)
    let made = try desk.run("split", first, String(message.prefix(8))).last
    #expect(made == "3")
    #expect(try desk.run("show", first, "--json").messages.isEmpty)
    #expect(try desk.run("delete", made, "--reason", "spam").last == made)
    #expect(try desk.run("list", "is:deleted", "--json").objects.count == 1)
    #expect(try desk.run("undelete", made).last == made)
  }

  @Test func `An attachment comes out as it went in`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let content = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let file = desk.folder.appendingPathComponent("scan.png")
    try content.write(to: file)
    try desk.run("reply", number, "--body", "See this", "--attach", file.path)
    #expect(try desk.run("attachment", number, "scan.png", "-o", "copy.png").code == 0)
    #expect(try Data(contentsOf: desk.folder.appendingPathComponent("copy.png")) == content)
    let saved = try desk.run("attachment", number, "scan.png")
    #expect(saved.code == 73, "the file of that name is not overwritten")
    #expect(try desk.run("attachment", number, "other.png").code == 66)
    let failed = try desk.run("note", number, "--body", "x", "--attach", "missing.txt")
    #expect(failed.code == 66)
  }

  @Test func `A macro does all it says, or nothing`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("answer", "add", "refund", "--body", "Dear {{requester.first}}")
    try desk.run("macro", "add", "done", "reply --answer refund", "set status=solved", "tag +ok")
    #expect(try desk.run("macro", "run", "done", number).last == number)
    let ticket = try desk.run("show", number, "--json").object
    #expect(ticket["status"] as? String == "solved")
    #expect(ticket["tags"] as? [String] == ["ok"])
    let messages = ticket["messages"] as? [[String: Any]]
    #expect(messages?.last?["text"] as? String == "Dear Ann")
    #expect(try desk.run("macro", "run", "done", number, "99").code == 66)
    #expect(try desk.run("show", number, "--json").messages.count == 2)
    #expect(try desk.run("macro", "add", "x", "jump").code == 65)
  }

  @Test func `The editor writes a reply and its draft goes away`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let editor = desk.folder.appendingPathComponent("edit")
    try "#!/bin/sh\nprintf 'Typed' > \"$2\"\n".write(to: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
    // `script` gives the program a terminal.
    let command = "script -qec \"$0 reply \(number)\" /dev/null"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command, try Desk.program.path]
    process.environment = [
      "PATH": "/usr/bin:/bin", "TTYDESK_DIR": desk.path, "EDITOR": editor.path + " --wait",
      "LC_ALL": "C.UTF-8", "TERM": "xterm",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let messages = try desk.run("show", number, "--json").object["messages"] as? [[String: Any]]
    #expect(messages?.last?["text"] as? String == "Typed")
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path + "/drafts").isEmpty)
  }
}

extension Answer {
  /// The ids of the messages that `show --json` printed.
  fileprivate var messages: [String] {
    get throws {
      (try object["messages"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
  }
}

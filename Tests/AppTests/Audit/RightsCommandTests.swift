import Foundation
import Testing

/// The rights of people, retention and the register of breaches, by command.
struct RightsCommandTests {
  private let ann = "ann@example.org"

  @Test func `what somebody decided is shown to agents`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    #expect(
      try desk.run("privacy", "consent", ann, "give", "survey", "--reason", "by phone").last == ann)
    #expect(try desk.run("privacy", "object", ann, "statistics").last == ann)
    #expect(try desk.run("privacy", "restrict", ann, "--reason", "disputed").last == ann)
    let person = try desk.run("privacy", "show", ann, "--json").object
    #expect(person["restriction"] as? String == "disputed")
    let consents = try #require(person["consents"] as? [[String: Any]])
    #expect(consents.map { $0["decision"] as? String } == ["objected", "given"])
    #expect(try desk.run("show", number).output.contains("restricted: disputed"))
    #expect(try desk.run("show", number, "--json").object["restricted"] as? Bool == true)
    #expect(try desk.run("privacy", "unrestrict", ann, "--reason", "settled").code == 0)
    #expect(try desk.run("privacy", "unrestrict", ann, "--reason", "settled").code == 66)
    #expect(try !desk.run("show", number).output.contains("restricted"))
    #expect(try desk.run("privacy", "show", "eve@example.org").code == 66)
    let kinds = try desk.run("audit", "kind:account.consent", "--json").objects
    #expect(kinds.map { $0["after"] as? String } == ["objected", "given"])
  }

  @Test func `a copy for a person has their tickets, their words elsewhere and their files`() throws
  {
    let desk = try Desk()
    let number = try desk.ticket("Mine", text: "My words")
    try desk.run("note", number, "-b", "Between us")
    try desk.run("reply", number, "-b", "See there", "--attach", try desk.file("a.txt", "content"))
    try desk.run(
      "new", "--queue", "Support", "-r", "bob@example.org", "-s", "His", "-b", "His words")
    let answer = try desk.run("privacy", "export", ann, "copy")
    #expect(answer.code == 0)
    #expect(answer.last == "copy")
    let path = desk.folder.path + "/copy"
    let text = try ["person.json", "tickets.jsonl", "messages.jsonl"].map {
      try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8)
    }
    #expect(text[0].contains("Ann Lee"))
    #expect(text[1].contains("My words") && text[1].contains("See there"))
    #expect(!text.joined().contains("Between us"))
    #expect(!text.joined().contains("His words"))
    let files = try FileManager.default.contentsOfDirectory(atPath: path + "/attachments")
    #expect(files.count == 1 && files[0].hasSuffix("-a.txt"))
    #expect(text[1].contains("attachments/\(files[0])"))
    #expect(try desk.run("privacy", "export", ann, "copy").code == 73)
    #expect(try desk.run("privacy", "export", ann, "whole", "--internal").code == 0)
    let whole = try String(
      contentsOfFile: desk.folder.path + "/whole/tickets.jsonl", encoding: .utf8)
    #expect(whole.contains("Between us"))
    #expect(try desk.run("audit", "kind:account.disclose", "--json").objects.count == 2)
  }

  @Test func `a name and an address are corrected`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let answer = try desk.run(
      "privacy", "rectify", ann, "name=Ann Lea", "address=lea@example.org")
    #expect(answer.last == "lea@example.org")
    let requester = try desk.run("show", number, "--json").object["requester"] as? [String: Any]
    #expect(requester?["name"] as? String == "Ann Lea")
    #expect(try desk.run("privacy", "rectify", "lea@example.org", "age=7").code == 65)
    #expect(try desk.run("privacy", "rectify", ann, "name=x").code == 66)
  }

  @Test func `retention is set, tried and run`() throws {
    let desk = try Desk()
    let old =
      #"{"subject":"zqold","status":"closed","createdAt":"2020-01-01T00:00:00Z","#
      + #""requester":{"address":"zq@example.org"},"messages":[{"author":{"address":"zq@example.org"},"#
      + #""sentAt":"2020-01-01T00:00:00Z","text":"zqbody"}]}"#
    try desk.run("import", try desk.file("old.jsonl", old), "--queue", "Support")
    try FileManager.default.removeItem(atPath: desk.folder.path + "/old.jsonl")
    #expect(try desk.run("privacy", "retention", "set", "closed", "6m").code == 65)
    #expect(try desk.run("privacy", "retention", "set", "closed", "1y").last == "closed")
    let rules = try desk.run("privacy", "retention", "show", "--json").objects
    #expect(rules.map { $0["matter"] as? String } == ["deleted", "closed", "views", "people"])
    #expect(rules[1]["period"] as? String == "1y")
    try desk.run("privacy", "hold", "add", "1", "--reason", "Case 7")
    let held = try desk.run("privacy", "retention", "run", "--json").object
    #expect(held["kept"] as? Int == 1)
    #expect(held["destroyed"] as? Int == 0)
    try desk.run("privacy", "hold", "lift", "1", "--reason", "over")
    #expect(try desk.run("privacy", "retention", "run", "--dry-run").output.contains("1 reached"))
    #expect(try !desk.files(holding: "zqbody", in: desk.path).isEmpty)
    let request = try desk.run("privacy", "retention", "run").last
    #expect(try desk.files(holding: "zqbody", in: desk.path) == [])
    let verified = try desk.run("audit", "verify", "--json").object
    let group = try #require((verified["erasures"] as? [[String: Any]])?.first)
    #expect(group["request"] as? String == request)
    #expect(group["basis"] as? String == "retention")
  }

  @Test func `a breach is counted down and settled`() throws {
    let desk = try Desk()
    let answer = try desk.run(
      "privacy", "breach", "new", "Laptop lost", "--concerned", "two customers", "--noticed", "-80h"
    )
    let name = answer.last
    #expect(name.hasPrefix("~"))
    #expect(try desk.run("privacy", "breach", "list").output.contains("overdue by 8 h"))
    #expect(try desk.run("doctor").output.contains(name))
    #expect(try desk.run("privacy", "breach", "report", name).code == 64)
    #expect(
      try desk.run("privacy", "breach", "report", name, "--reference", "A1", "--reason", "ill").last
        == name)
    let entry = try desk.run("privacy", "breach", "list", "--json").object
    #expect(entry["state"] as? String == "reported (A1)")
    #expect(entry["overdue"] as? Bool == false)
    #expect(entry["reason"] as? String == "ill")
    #expect(try !desk.run("doctor").output.contains(name))
    let open = try desk.run("privacy", "breach", "new", "Mail to the wrong person").last
    #expect(try desk.run("privacy", "breach", "list").output.contains("71 h left"))
    #expect(try desk.run("privacy", "breach", "report", open, "--no-risk").code == 64)
    #expect(
      try desk.run("privacy", "breach", "report", open, "--no-risk", "--reason", "encrypted").code
        == 0)
    #expect(try desk.run("privacy", "breach", "report", "~none").code == 66)
    #expect(try desk.run("privacy", "breach", "new", "x", "--noticed", "tomorrow").code == 65)
  }

  @Test func `agents keep none of these records`() throws {
    let desk = try Desk()
    _ = try desk.ticket()
    try desk.run("account", "add", "ben", "--role", "agent")
    for line in [
      "show \(ann)", "export \(ann) out", "rectify \(ann) name=x", "consent \(ann) give survey",
      "object \(ann) survey", "restrict \(ann) --reason x", "retention run",
      "retention set closed 1y", "breach new x", "breach list",
    ] {
      let words = line.split(separator: " ").map(String.init)
      #expect(try desk.start(["privacy"] + words + ["--as", "ben"])().code == 77, "\(line)")
    }
  }
}

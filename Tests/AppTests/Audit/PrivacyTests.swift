import Foundation
import Testing

struct PrivacyTests {
  private let person = "zebra@example.org"

  /// A desk whose ticket 1 is the person's, and whose ticket 2 speaks of them.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.run(
      "new", "--queue", "Support", "-r", person, "--name", "Zoe Zebrawood", "-s",
      "Zebrawood's desk", "-b", "I am Zoe Zebrawood, \(person)", "--attach",
      try desk.file("zebra.txt", "zebracontent"))
    try desk.run("note", "1", "-b", "Zoe Zebrawood called")
    try desk.run("reply", try desk.ticket(), "-b", "Ask Zoe Zebrawood, \(person)")
    return desk
  }

  private func erase(_ desk: Desk, _ arguments: String...) throws -> Answer {
    try desk.start(
      ["privacy", "erase", "--basis", "GDPR 17(1)(b)", "--reason", "asked"] + arguments)()
  }

  @Test func `an erased person is in no file of the desk, and the log still verifies`() throws {
    let desk = try desk()
    let words = ["zebra", "Zebra", "zebracontent"]
    #expect(try words.allSatisfy { try !desk.files(holding: $0, in: desk.path).isEmpty })
    let answer = try erase(desk, person, "--yes")
    #expect(answer.code == 0)
    #expect(answer.last.utf8.count == 32)
    for word in words { #expect(try desk.files(holding: word, in: desk.path) == []) }
    let verified = try desk.run("audit", "verify", "--json").object
    #expect(verified["sound"] as? Bool == true)
    let group = try #require((verified["erasures"] as? [[String: Any]])?.first)
    #expect(group["request"] as? String == answer.last)
    #expect(group["basis"] as? String == "GDPR 17(1)(b)")
    let note = try desk.run("audit", "kind:note", "--json").object
    #expect(note["erased"] as? Bool == true)
    #expect(note["after"] is NSNull)
    #expect(note["reason"] as? String == "asked")
    #expect(note["erasedBy"] is String)
    #expect(try desk.run("audit", "kind:note").output.contains("erased by"))
  }

  @Test func `a dry run tells the plan and changes nothing`() throws {
    let desk = try desk()
    let before = try desk.run("export").output
    let plan = try erase(desk, person, "--dry-run", "--json").object
    #expect(plan["tickets"] as? [String] == ["#1", "#2"])
    #expect((plan["destroyed"] as? Int ?? 0) > 2)
    // The reply, and the subject of the ticket, which stays without its words.
    #expect(plan["masked"] as? Int == 2)
    #expect(plan["request"] is NSNull)
    #expect(try erase(desk, person, "--dry-run").output.contains("#1, #2"))
    #expect(try desk.run("export").output == before)
  }

  @Test func `nothing is erased unasked, unknown or by somebody who may not`() throws {
    let desk = try desk()
    try desk.run("account", "add", "ben", "--role", "agent")
    #expect(try erase(desk, person).code == 64)
    #expect(try erase(desk, "stranger@example.org", "--yes").code == 66)
    #expect(try erase(desk, person, "--yes", "--as", "ben").code == 77)
    #expect(try erase(desk, "--ticket", "1", "--yes", "--as", person).code == 77)
    #expect(try desk.run("show", "1").output.contains("Zebrawood"))
  }

  @Test func `a hold on a ticket or a person beats every erasure`() throws {
    let desk = try desk()
    for subject in ["1", person] {
      #expect(try desk.run("privacy", "hold", "add", subject, "--reason", "Case 7").code == 0)
      let holds = try desk.run("privacy", "hold", "list", "--json").objects
      #expect(holds.map { $0["reason"] as? String } == ["Case 7"])
      for scope in [["--ticket", "1"], [person]] {
        let answer = try desk.start(
          ["privacy", "erase", "--basis", "b", "--reason", "r", "--yes"] + scope)()
        #expect(answer.code == 77)
        #expect(answer.errors.contains("Case 7"))
      }
      #expect(try desk.run("privacy", "hold", "lift", subject, "--reason", "closed").code == 0)
      #expect(try desk.run("privacy", "hold", "lift", subject, "--reason", "closed").code == 66)
    }
    #expect(try desk.run("privacy", "hold", "list").output == "")
    #expect(try erase(desk, "--ticket", "1", "--yes").code == 0)
  }

  @Test func `words of one message are masked, and the message keeps its id`() throws {
    let desk = try desk()
    let messages = try desk.run("show", "1", "--json").object["messages"] as? [[String: Any]]
    let id = try #require(messages?.first?["id"] as? String)
    let answer = try desk.run("privacy", "redact", id, "--pattern", "I am Zoe")
    #expect(answer.output == id + "\n")
    let after = try desk.run("show", "1", "--json").object["messages"] as? [[String: Any]]
    let text = try #require(after?.first?["text"] as? String)
    #expect(!text.contains("I am Zoe") && text.contains("Zebrawood"))
    #expect(try desk.files(holding: "I am Zoe", in: desk.path) == [])
    #expect(try desk.run("privacy", "redact", id, "--pattern", "not there").code == 66)
    #expect(try desk.run("audit", "verify").code == 0)
  }
}

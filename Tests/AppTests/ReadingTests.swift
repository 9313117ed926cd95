import Foundation
import Testing

/// The shapes that scripts rely on.
struct ReadingTests {
  @Test func `show gives the keys of a ticket and its messages in their order`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("reply", number, "--body", "Open tray 2.\n\n> It jams.")
    let answer = try desk.run("show", number, "--json")
    #expect(
      answer.output.keys(until: "messages") == [
        "id", "number", "subject", "queue", "status", "priority", "assignee", "requester",
        "organization", "tags", "createdAt", "updatedAt", "messages",
      ])
    let ticket = try answer.object
    #expect(ticket["number"] as? Int == 1)
    #expect(ticket["queue"] as? String == "Support")
    #expect(ticket["status"] as? String == "open")
    let requester = ticket["requester"] as? [String: String]
    #expect(requester == ["name": "Ann Lee", "address": "ann@example.org"])
    let messages = try #require(ticket["messages"] as? [[String: Any]])
    #expect(messages.map { $0["kind"] as? String } == ["message", "reply"])
    #expect(messages.map { $0["stream"] as? String } == ["public", "public"])
    #expect(messages.last?["text"] as? String == "Open tray 2.\n\n> It jams.")
    #expect(messages.last?["visibleText"] as? String == "Open tray 2.")
    #expect((messages.last?["id"] as? String)?.utf8.count == 64)
  }

  @Test func `list counts messages instead of giving them`() throws {
    let desk = try Desk()
    for subject in ["One", "Two", "Three"] { _ = try desk.ticket(subject) }
    let tickets = try desk.run("list", "--json", "--limit", "2").objects
    #expect(tickets.map { $0["subject"] as? String } == ["Three", "Two"])
    #expect(tickets.allSatisfy { $0["messageCount"] as? Int == 1 && $0["messages"] == nil })
    #expect(try desk.run("list", "subject:one", "--json").object["number"] as? Int == 1)
  }

  @Test func `A ticket is found by number, by sharp number and by id`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let id = try #require(try desk.run("show", number, "--json").object["id"] as? String)
    for name in [number, "#" + number, id] {
      #expect(try desk.run("show", name, "--json").object["id"] as? String == id)
    }
    let answer = try desk.run("show", "99")
    #expect(answer.code == 66)
    #expect(answer.errors == "ttydesk: there is no ticket 99; see: ttydesk list\n")
  }

  @Test func `Text from strangers cannot command a terminal`() throws {
    let desk = try Desk()
    let number = try desk.ticket("\u{1B}]0;owned\u{7}title", text: "\u{1B}[2Jgone \u{9B}31m")
    for arguments in [
      ["show", number], ["list"], ["show", number, "--json"], ["list", "--json"],
    ] {
      let answer = try desk.start(arguments)()
      #expect(answer.code == 0)
      let controls = answer.output.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
      }
      #expect(controls.isEmpty, "\(arguments)")
    }
  }

  @Test func `The past of a ticket shows no later message`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let created = Date().ISO8601Format(.init(includingFractionalSeconds: true))
    try desk.run("reply", number, "--body", "Later", "--status", "solved")
    let past = try desk.run("show", number, "--at", created, "--json").object
    #expect(past["status"] as? String == "new")
    #expect((past["messages"] as? [Any])?.count == 1)
    #expect(try desk.run("show", number, "--at", "2001-01-01").code == 66)
  }

  @Test func `Lines of a list fit the width of a terminal`() throws {
    let desk = try Desk()
    _ = try desk.ticket("日本語の件名 " + String(repeating: "x", count: 200))
    let show = try desk.run("show", "1", environment: ["COLUMNS": "60"])
    #expect(show.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func `A wrong search says what is wrong`() throws {
    let desk = try Desk()
    #expect(try desk.run("list", "statsu:open").code == 65)
    #expect(try desk.run("list", "statsu:open").errors.contains("did you mean status:?"))
    #expect(try desk.run("list", "status:opne").code == 65)
    #expect(try desk.run("list", "\"open").code == 65)
  }
}

extension String {
  /// The keys of the outermost JSON object up to one of them, in their order.
  func keys(until last: String) -> [String] {
    var keys: [String] = []
    var depth = 0
    for match in self.matches(of: /"((?:[^"\\]|\\.)*)"(:?)|[{}\[\]]/) {
      switch match.0 {
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      default:
        guard depth == 1, match.2 == ":", let key = match.1 else { continue }
        keys.append(String(key))
        if key == last { return keys }
      }
    }
    return keys
  }
}

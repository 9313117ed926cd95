import Foundation
import Testing

/// How the desk itself is arranged.
struct AdministrationTests {
  @Test func `Queues are made, renamed and counted`() throws {
    let desk = try Desk()
    try desk.run("queue", "add", "Billing", "--address", "billing@example.org")
    #expect(try desk.run("queue", "add", "billing").code == 73)
    #expect(try desk.run("queue", "rename", "Billing", "Accounts").last == "Accounts")
    #expect(try desk.run("queue", "set", "Accounts", "colour=red").code == 65)
    _ = try desk.ticket()
    let queues = try desk.run("queue", "list", "--json").objects
    #expect(queues.map { $0["name"] as? String } == ["Support", "Accounts"])
    let counts = queues.first?["counts"] as? [String: Int]
    #expect(counts?["new"] == 1 && counts?["closed"] == 0)
    #expect(try desk.run("list", "queue:nowhere").code == 66)
  }

  @Test func `Accounts get and lose queues`() throws {
    let desk = try Desk()
    try desk.run("queue", "add", "Billing")
    try desk.run(
      "account", "add", "bob", "--role", "agent", "--queue", "Support", "--address",
      "bob@example.org", "--name", "Bob")
    #expect(try desk.run("account", "add", "bob", "--role", "agent").code == 73)
    #expect(try desk.run("account", "add", "b b", "--role", "agent").code == 65)
    #expect(try desk.run("account", "grant", "bob", "Billing").last == "bob")
    #expect(try desk.run("account", "ungrant", "bob", "Support").last == "bob")
    let accounts = try desk.run("account", "list", "--json").objects
    let bob = try #require(accounts.first { $0["name"] as? String == "bob" })
    #expect(bob["roles"] as? [[String: String]] == [["role": "agent", "queue": "Billing"]])
    #expect(bob["displayName"] as? String == "Bob")
    #expect(try desk.run("account", "revoke", NSUserName()).code == 77)
  }

  @Test func `Promises count in the hours of the desk`() throws {
    let desk = try Desk()
    #expect(try desk.run("hours", "set", "mon-fri/9").code == 65)
    #expect(try desk.run("hours", "set", "mon-fri/09:00-17:00", "--zone", "Nowhere").code == 65)
    let hours = try desk.run("hours", "set", "mon-fri/09:00-17:00", "--holiday", "2026-12-25")
    #expect(hours.last == "mon-fri 09:00-17:00")
    #expect(
      try desk.run("sla", "set", "Support", "-p", "urgent", "--reply", "1h30m").last == "Support")
    #expect(try desk.run("sla", "set", "Support", "--reply", "soon").code == 65)
    #expect(try desk.run("sla", "list", "--json").object["firstReply"] as? Int == 90)
    let number = try desk.run(
      "new", "--queue", "Support", "-r", "ann@example.org", "-s", "S", "-b", "x", "-p", "urgent"
    ).last
    let sla = try desk.run("show", number, "--json").object["sla"] as? [String: Any]
    #expect(sla?["firstReply"] is String)
    #expect(sla?["resolution"] is NSNull)
  }

  @Test func `Views narrow what is listed`() throws {
    let desk = try Desk()
    _ = try desk.ticket("Apples")
    _ = try desk.ticket("Pears")
    #expect(try desk.run("view", "add", "fruit", "subject:apples", "OR", "subject:pears").code == 0)
    #expect(try desk.run("list", "--view", "fruit", "--json").objects.count == 2)
    #expect(try desk.run("list", "--view", "fruit", "pears", "--json").objects.count == 1)
    #expect(try desk.run("view", "add", "bad", "status:opne").code == 65)
    #expect(try desk.run("view", "remove", "fruit").last == "fruit")
    #expect(try desk.run("list", "--view", "fruit").code == 66)
  }

  @Test func `People of an organization see its tickets where that is allowed`() throws {
    let desk = try Desk()
    try desk.run("organization", "add", "Example", "--domain", "example.org")
    let number = try desk.ticket()
    #expect(
      try desk.run("show", number, "--json").object["organization"] as? String == "Example")
    try desk.run("account", "add", "cy", "--role", "requester", "--address", "cy@example.org")
    #expect(try desk.run("show", number, "--as", "cy").code == 77)
    #expect(try desk.run("organization", "set", "Example", "companyAccess=yes").last == "Example")
    #expect(try desk.run("show", number, "--as", "cy").code == 0)
  }

  @Test func `A rebuild changes nothing, and the doctor finds nothing`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("set", number, "priority=high", "order=7")
    // Looking at it for the first time makes it read.
    try desk.run("show", number)
    let before = try desk.run("show", number, "--json").output
    #expect(try desk.run("rebuild").code == 0)
    #expect(try desk.run("show", number, "--json").output == before)
    try desk.run("backup", "copy")
    let checks = try desk.run("doctor", "--json").objects
    #expect(checks.allSatisfy { $0["state"] as? String == "ok" })
    #expect(try desk.run("doctor", "--quiet").output.isEmpty)
  }
}

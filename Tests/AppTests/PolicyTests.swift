import Foundation
import Testing

/// Who may do what at the command line.
struct PolicyTests {
  @Test func `An agent works in their queues alone`() throws {
    let desk = try Desk()
    try desk.run("queue", "add", "Billing")
    try desk.run("account", "add", "bob", "--role", "agent", "--queue", "Billing")
    let number = try desk.ticket()
    #expect(try desk.run("list", "--as", "bob").output.isEmpty)
    for arguments in [
      ["show", number], ["set", number, "status=open"], ["note", number, "-b", "x"],
    ] {
      let answer = try desk.start(arguments + ["--as", "bob"])()
      #expect(answer.code == 77)
      #expect(answer.errors.hasPrefix("ttydesk: you may not "))
    }
    try desk.run("set", number, "queue=Billing")
    #expect(try desk.run("note", number, "-b", "Mine now", "--as", "bob").code == 0)
    #expect(try desk.run("queue", "add", "Ops", "--as", "bob").code == 77)
    #expect(try desk.run("rebuild", "--as", "bob").code == 77)
    try desk.run("account", "revoke", "bob")
    #expect(try desk.run("show", number, "--as", "bob").code == 77)
  }

  @Test func `A requester sees their own ticket without its internals`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("note", number, "-b", "A difficult customer")
    try desk.run("tag", number, "difficult")
    try desk.run(
      "account", "add", "ann", "--role", "requester", "--address", "ann@example.org")
    for arguments in [["show", number], ["show", number, "--json"], ["list", "--json"]] {
      let answer = try desk.start(arguments + ["--as", "ann"])()
      #expect(answer.code == 0)
      #expect(!answer.output.contains("ifficult"))
    }
    #expect(try desk.run("list", "--json", "--as", "ann").object["messageCount"] as? Int == 1)
    #expect(try desk.run("note", number, "-b", "x", "--as", "ann").code == 77)
    #expect(try desk.run("reply", number, "-b", "Thanks", "--as", "ann").code == 0)
    #expect(try desk.run("show", number, "--json").object["unread"] as? Bool == true)
    try desk.run("new", "--queue", "Support", "-r", "eve@example.org", "-s", "Eve's", "-b", "x")
    #expect(try desk.run("show", "2", "--as", "ann").code == 77)
    #expect(try desk.run("account", "list", "--as", "ann").code == 77)
    let forged = try desk.run(
      "new", "--queue", "Support", "-r", "eve@example.org", "-s", "x", "-b", "x", "--as", "ann")
    #expect(forged.code == 77)
  }

  @Test func `Only an admin acts as somebody else`() throws {
    let desk = try Desk()
    #expect(try desk.run("list", "--as", "nobody-here").code == 66)
    try desk.run("account", "add", "bob", "--role", "agent")
    #expect(try desk.run("whoami", "--as", "bob").code == 64)
  }

  @Test func `A desk that others can read is refused with the command that closes it`() throws {
    let desk = try Desk()
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: desk.path)
    let answer = try desk.run("list")
    #expect(answer.code == 77)
    #expect(answer.errors.contains("chmod go= '\(desk.path)'"))
    #expect(try desk.run("doctor").code == 77)
  }

  @Test func `A desk is private from its making`() throws {
    let desk = try Desk()
    _ = try desk.ticket()
    for name in ["", "/desk.sqlite", "/blobs", "/drafts"] {
      let facts = try FileManager.default.attributesOfItem(atPath: desk.path + name)
      let mode = try #require(facts[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(name)")
    }
  }
}

import Foundation
import TerminalSupport
import Testing

/// A team whose hub is behind a real sshd, with nothing but forced commands.
struct SSHTests {
  @Test func `Two agents who worked offline meet again`() throws {
    let team = try Team("alice", "bob")
    let number = try team.hub.ticket()
    let other = try team.hub.ticket("Second")
    for name in ["alice", "bob"] { #expect(try team.clone(name).code == 0) }
    for name in ["alice", "bob"] {
      let desk = try team.copy(name)
      #expect(try desk.run("show", number, "--json").code == 0)
      try desk.run("reply", number, "--body", "From \(name)")
      try desk.run("set", other, "priority=" + (name == "bob" ? "low" : "high"))
    }
    let made = try team.copy("bob").run(
      "new", "--queue", "Support", "-r", "c@example.org", "-s", "Made offline", "-b", "x"
    ).last
    #expect(made.hasPrefix("~"))
    #expect(try team.sync("alice").object["sent"] as? Int ?? 0 >= 2)
    let bob = try team.sync("bob").object
    #expect((bob["held"] as? [[String: Any]])?.count == 1)
    #expect(bob["conflicts"] as? [String] == [other])
    #expect((bob["refused"] as? [Any])?.isEmpty == true)
    let held = try team.copy("bob").run("outbox", "list", "--json").objects
    let event = try #require(held.first { $0["state"] as? String == "held" }?["event"] as? String)
    #expect(try team.copy("bob").run("outbox", "send", event).code == 0)
    #expect(try team.sync("bob").object["sent"] as? Int == 1)
    #expect(try team.sync("alice").code == 0)
    let thread = try team.copy("alice").run("show", number).output
    #expect(thread.contains("From alice") && thread.contains("From bob"))
    #expect(try team.copy("alice").run("list", "is:conflict", "--json").objects.count == 1)
    #expect(try team.copy("bob").run("list", "Made", "--json").object["number"] is Int)
    #expect(try team.hub.run("audit", "verify").code == 0)
    for name in ["alice", "bob"] {
      let answer = try team.copy(name).run(
        "audit", "verify", "--json", environment: team.server.environment(name))
      #expect(answer.code == 0, "\(answer.output)\(answer.errors)")
      #expect(try answer.object["covered"] as? Int ?? 0 > 20)
    }
  }

  @Test func `A key that is nobody's gets no further than sshd`() throws {
    let team = try Team("alice")
    try team.server.makeKey("mallory")
    let answer = try team.clone("mallory", key: "mallory")
    #expect(answer.code == 75)
    #expect(answer.errors.contains("Permission denied"))
    #expect(try team.hub.run("hub", "authorized-keys", "SHA256:nobody").output.isEmpty)
    #expect(try team.log.last?["reason"] as? String == "the key is enrolled for nobody")
  }

  @Test func `Whoever was revoked is told so, and the hub logs it`() throws {
    let team = try Team("alice")
    #expect(try team.clone("alice").code == 0)
    #expect(try team.hub.run("account", "revoke", "alice").code == 0)
    // The line is still in sshd's file: the hub itself refuses.
    let answer = try team.sync("alice")
    #expect(answer.code == 77)
    #expect(answer.errors.contains("revoked"))
    let line = try #require(try team.log.last)
    #expect(line["address"] as? String == "127.0.0.1")
    #expect(line["account"] as? String == "alice")
    #expect((line["key"] as? String)?.hasPrefix("SHA256:") == true)
    #expect((line["reason"] as? String)?.contains("revoked") == true)
    #expect(try !team.hub.run("hub", "authorized-keys").output.contains("alice"))
  }

  @Test func `A copy of one person's is not let in by another's key`() throws {
    let team = try Team("alice", "bob")
    #expect(try team.clone("alice").code == 0)
    let answer = try team.sync("alice", key: "bob")
    #expect(answer.code == 77)
    #expect(answer.errors.contains("another account"))
    let line = try #require(try team.log.last)
    #expect(line["account"] as? String == "bob" && line["address"] as? String == "127.0.0.1")
  }

  @Test func `A key that was taken away opens nothing, though sshd still has it`() throws {
    let team = try Team("alice")
    #expect(try team.clone("alice").code == 0)
    let account = try #require(
      try team.hub.run("account", "list", "--json").objects.first {
        $0["name"] as? String == "alice"
      })
    let key = try #require((account["keys"] as? [String])?.first)
    #expect(try team.hub.run("account", "key", "remove", "alice", key).code == 0)
    let answer = try team.sync("alice")
    #expect(answer.code == 77 && answer.errors.contains("not enrolled"))
    #expect(try team.log.last?["key"] as? String == key)
  }

  @Test func `A forced command runs nothing else, whatever is asked for`() throws {
    let team = try Team("alice")
    let ssh = try #require(team.server.environment("alice")["TTYDESK_SSH"])
    let port = team.server.remote("").split(separator: ":").last ?? ""
    let output = try Command.run([
      "/bin/sh", "-c", "\(ssh) -p \(port) 127.0.0.1 'echo escaped' </dev/null",
    ])
    #expect(!output.contains("escaped"))
  }

  @Test func `A requester's copy holds no byte of an internal note`() throws {
    let team = try Team()
    try team.enrol("rita", role: "requester")
    let number = try team.hub.run(
      "new", "--queue", "Support", "-r", "rita@desk.example", "-s", "Mine", "-b", "public words"
    ).last
    try team.hub.run("note", number, "--body", "canaryword about rita")
    let foreign = try team.hub.ticket("foreignsubject", text: "foreignbody")
    #expect(try team.clone("rita").code == 0)
    let copy = try team.copy("rita")
    #expect(try copy.run("show", number).output.contains("public words"))
    #expect(try copy.run("show", foreign).code == 66)
    let files = try FileManager.default.subpathsOfDirectory(atPath: copy.path)
    for file in files {
      guard let data = FileManager.default.contents(atPath: copy.path + "/" + file) else {
        continue
      }
      for word in ["canaryword", "foreignsubject", "foreignbody"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(file)")
      }
    }
  }
}

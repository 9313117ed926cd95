import Foundation
import Testing

struct AuditTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.run("queue", "add", "Billing")
    try desk.run("account", "add", "ben", "--role", "agent")
    let number = try desk.ticket()
    try desk.run("set", number, "queue=Billing", "status=solved")
    try desk.run("assign", number, "ben")
    try desk.run("--as", "ben", "reply", number, "--body", "Open tray 2.")
    return desk
  }

  @Test func `an event has its keys in order and values that people know`() throws {
    let desk = try desk()
    let answer = try desk.run("audit", "--kind", "set", "--json")
    #expect(
      answer.output.keys(until: "erased") == [
        "seq", "id", "at", "actor", "kind", "stream", "ticket", "before", "after", "erased",
      ])
    let sets = try answer.objects
    #expect(sets.map { $0["field"] as? String } == ["assignee", "status", "queue"])
    #expect(sets.map { $0["before"] as? String } == [nil, "new", "Support"])
    #expect(sets.map { $0["after"] as? String } == ["ben", "solved", "Billing"])
    #expect(sets.allSatisfy { $0["ticket"] as? Int == 1 && $0["erased"] as? Bool == false })
    let reply = try desk.run("audit", "reply", "--json").object
    #expect(reply["actor"] as? String == "ben")
    #expect(reply["after"] as? String == "Open tray 2.")
  }

  @Test func `people read times as the desk shows them, and scripts in UTC`() throws {
    let desk = try desk()
    try desk.run("set", "1", "due=2030-03-01 17:00")
    let shown = try desk.run("audit", "--kind", "set", "--limit", "1").output
    #expect(shown.contains("2030-03-01 17:00"))
    #expect(!shown.contains("T17:00") && !shown.contains("00Z"))
    let set = try desk.run("audit", "--kind", "set", "--limit", "1", "--json").object
    #expect((set["after"] as? String)?.hasSuffix("Z") == true)
  }

  @Test func `the newest event is first, and every event of the log is there`() throws {
    let desk = try desk()
    let events = try desk.run("audit", "--json").objects.compactMap { $0["seq"] as? Int }
    #expect(events == (1...events.count).reversed())
    let verified = try desk.run("audit", "verify", "--json").object
    #expect(verified["events"] as? Int == events.count)
    #expect(try desk.run("audit", "--limit", "2", "--json").objects.count == 2)
    #expect(try desk.run("audit").output.split(separator: "\n").count == events.count)
  }

  @Test(
    arguments: [
      (["kind:reply"], 1), (["reply", "note"], 1), (["actor:ben"], 1), (["ben", "tray"], 1),
      (["ticket:1", "-kind:set", "-kind:ticket"], 2), (["#1", "tray"], 1), (["kind:ticket"], 1),
      (["after:2020-01-01", "reply"], 1), (["before:2020-01-01"], 0), (["after:-1h", "reply"], 1),
      (["--kind", "set", "--kind", "reply"], 4), (["\"tray 2\""], 1), (["tray", "-ben"], 0),
      (["queue:billing", "reply"], 1), (["queue:support", "reply"], 0),
      (["--after", "2020-01-01T00:00:00Z", "--before", "-1h"], 0),
    ])
  func `a query narrows the log`(_ words: [String], _ count: Int) throws {
    let desk = try desk()
    let answer = try desk.start(["audit", "--json"] + words)()
    #expect(answer.code == 0)
    #expect(try answer.objects.count == count)
  }

  @Test func `what a query gets wrong is told`() throws {
    let desk = try desk()
    #expect(try desk.run("audit", "kind:mesage").errors.contains("did you mean message?"))
    #expect(try desk.run("audit", "--kind", "nonsense").code == 65)
    #expect(try desk.run("audit", "--after", "soon-ish").code == 65)
    #expect(try desk.run("audit", "--actor", "nobody-here").code == 66)
    #expect(try desk.run("audit", "--ticket", "77").code == 66)
  }

  @Test func `the log of the desk is for leads, auditors and admins, that of a ticket for agents`()
    throws
  {
    let desk = try desk()
    try desk.run("account", "add", "eve", "--role", "auditor")
    #expect(try desk.run("--as", "eve", "audit").code == 0)
    #expect(try desk.run("--as", "eve", "audit", "verify").code == 0)
    for command in [
      ["audit"], ["audit", "verify"], ["audit", "export"], ["privacy", "hold", "list"],
    ] {
      for name in ["ben", "ann@example.org"] {
        #expect(try desk.start(["--as", name] + command)().code == 77)
      }
    }
    #expect(try desk.run("--as", "ben", "audit", "--ticket", "1").code == 0)
    #expect(try desk.run("--as", "ann@example.org", "audit", "--ticket", "1").code == 77)
  }
}

import Foundation
import Testing

struct ExportTests {
  /// A desk with a bit of everything.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.run("queue", "add", "Billing")
    try desk.run("account", "add", "ben", "--role", "agent", "--name", "Ben Moss")
    let first = try desk.ticket("Paper jam", text: "It jams.\u{2028}«Ünïcode» 👍\u{1B}[31m")
    let file = try desk.file("report.txt", String(repeating: "0123456789\u{0}", count: 999))
    try desk.run("reply", first, "--body", "Open tray 2.", "--attach", file)
    try desk.run("note", first, "--body", "@ben knows the printer")
    try desk.run("assign", first, "ben")
    try desk.run("tag", first, "vip", "printer")
    try desk.run("watch", first, "boss@example.org")
    try desk.run("set", first, "status=solved", "field.floor=7", "priority=high")
    let second = try desk.ticket("Invoice")
    try desk.run("set", second, "queue=Billing")
    try desk.run("due", second, "2030-01-31")
    try desk.run("snooze", second, "2030-01-01")
    _ = try desk.run("import", try desk.mailbox("inbox", count: 3))
    return desk
  }

  @Test func `what is exported comes in again as the same tickets`() throws {
    let desk = try desk()
    let exported = try desk.run("export")
    #expect(exported.code == 0)
    #expect(try exported.objects.map { $0["number"] as? Int } == [1, 2, 3, 4, 5])
    let other = desk.beside("other")
    try desk.run("init", environment: other)
    let file = try desk.file("tickets.jsonl", exported.output)
    let summary = try desk.run("import", file, "--json", environment: other)
    #expect(summary.last == #"{"messages":7,"tickets":5,"duplicates":0,"failed":[]}"#)
    #expect(try desk.run("export", environment: other).output == exported.output)
    #expect(
      try desk.run("attachment", "1", "report.txt", "--output", "-", environment: other).output
        == String(repeating: "0123456789\u{0}", count: 999))
    #expect(try desk.run("audit", "verify", environment: other).code == 0)

    // Here, as there, all of it is known again.
    for environment in [[:], other] {
      let again = try desk.run("import", file, "--json", environment: environment)
      #expect(again.last == #"{"messages":0,"tickets":0,"duplicates":5,"failed":[]}"#)
    }
  }

  @Test func `a search narrows an export, and only those who may run the desk can make one`()
    throws
  {
    let desk = try desk()
    #expect(try desk.run("export", "queue:Billing").objects.count == 1)
    #expect(try desk.run("--as", "ben", "export").code == 77)
    #expect(try desk.run("--as", "ann@example.org", "export").code == 77)
  }

  @Test func `an attachment whose file is lost is told and left out`() throws {
    let desk = try desk()
    try FileManager.default.removeItem(atPath: desk.path + "/blobs")
    let answer = try desk.run("export")
    #expect(answer.code == 65)
    #expect(answer.errors.contains("report.txt of #1 is lost"))
    #expect(try answer.objects.count == 5)
  }
}

import Foundation
import Testing

/// The program as a whole: codes, several at once, faults of the world.
struct ProgramTests {
  @Test func `Mistakes on the command line end with 64`() throws {
    let desk = try Desk(isMade: false)
    #expect(try desk.run("lst").errors.contains("did you mean 'list'?"))
    #expect(try desk.run("lst").code == 64)
    #expect(try desk.run("show").code == 64)
    #expect(try desk.run("list", "--limit", "0").code == 64)
    #expect(try desk.run("new", "--queue", "Support").code == 64)
  }

  @Test func `Without a desk the sentence says how to make one`() throws {
    let desk = try Desk(isMade: false)
    let answer = try desk.run("list")
    #expect(answer.code == 66)
    #expect(
      answer.errors
        == "ttydesk: there is no desk in \(desk.path); make one with: ttydesk init\n")
    #expect(try desk.run("init").last == desk.path)
    #expect(try desk.run("init").code == 73)
  }

  @Test func `Of several that make the same desk one succeeds`() throws {
    let desk = try Desk(isMade: false)
    let answers = try (0..<6).map { _ in try desk.start(["init"]) }.map { try $0() }
    #expect(answers.filter { $0.code == 0 }.count == 1, "\(answers.map(\.errors))")
    #expect(answers.allSatisfy { [0, 73].contains($0.code) }, "\(answers.map(\.errors))")
    #expect(try desk.run("queue", "list", "--json").objects.count == 1)
    #expect(try desk.run("doctor").code == 0)
  }

  @Test func `A damaged database is told with 65`() throws {
    let desk = try Desk()
    try Data("nothing of the kind".utf8).write(to: URL(fileURLWithPath: desk.path + "/desk.sqlite"))
    let answer = try desk.run("list")
    #expect(answer.code == 65)
    #expect(answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `Ten programs write at the same time and nothing is lost`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let waits = try (0..<10).map { index in
      try desk.start(
        index.isMultiple(of: 2)
          ? ["note", number, "--body", "Note \(index)"]
          : [
            "new", "--queue", "Support", "-r", "bo\(index)@example.org", "-s", "S", "-b", "x",
          ])
    }
    let answers = try waits.map { try $0() }
    #expect(answers.allSatisfy { $0.code == 0 }, "\(answers.map(\.errors))")
    let messages = try desk.run("show", number, "--json").object["messages"] as? [Any]
    #expect(messages?.count == 6)
    let numbers = try desk.run("list", "--json").objects.compactMap { $0["number"] as? Int }
    #expect(Set(numbers) == Set(1...6))
    #expect(try desk.run("doctor").code == 0)
  }

  @Test func `A reader that goes away is no fault`() throws {
    let desk = try Desk()
    for index in 0..<20 { _ = try desk.ticket("Ticket \(index)", text: "x") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "set -o pipefail; \"$0\" commands --json | head -n 1 >/dev/null",
      try Desk.program.path,
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `A full disk is told with 74`() throws {
    let desk = try Desk()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" commands > /dev/full", try Desk.program.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(
      text == "ttydesk: standard output: No space left on device; make some room and do it again\n")
    _ = desk
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anything"))
  func `A desk on a read-only medium can be read`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let files = FileManager.default
    for name in ["/desk.sqlite", ""] {
      try files.setAttributes(
        [.posixPermissions: name.isEmpty ? 0o500 : 0o400], ofItemAtPath: desk.path + name)
    }
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.path) }
    #expect(try desk.run("show", number, "--json").object["subject"] as? String == "Paper jam")
    #expect(try desk.run("note", number, "--body", "x").code == 77)
  }

  @Test func `What needs no desk works without one`() throws {
    let desk = try Desk(isMade: false)
    #expect(try desk.run("help").output.contains("Usage: ttydesk"))
    #expect(try desk.run("list", "--help").output.contains("ttydesk list"))
    #expect(try desk.run("--version").output.hasPrefix("ttydesk "))
    #expect(try desk.run("man").output.hasPrefix(".TH") || desk.run("man").output.hasPrefix("."))
    #expect(try desk.run("completions", "fish").output.contains("complete"))
    #expect(try desk.run("commands", "--json").objects.count > 50)
  }

  @Test func `A text in another charset's locale does no harm`() throws {
    let desk = try Desk()
    let number = try desk.ticket("Größe")
    let answer = try desk.run("show", number, environment: ["LC_ALL": "C"])
    #expect(answer.code == 0)
    #expect(answer.output.contains("Größe"))
  }
}

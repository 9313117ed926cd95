import Foundation
import Testing

struct ExportedLogTests {
  private func exported() throws -> (desk: Desk, path: String, lines: [String]) {
    let desk = try Desk()
    let number = try desk.ticket()
    try desk.run("reply", number, "--body", "Open «tray» 2.")
    let path = desk.folder.path + "/log.jsonl"
    try desk.run("audit", "export", path)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return (desk, path, lines.map(String.init))
  }

  @Test func `an exported log verifies without a desk`() throws {
    let (desk, path, lines) = try exported()
    try FileManager.default.removeItem(atPath: desk.path)
    let answer = try desk.run("audit", "verify", "--file", path, "--json")
    #expect(answer.code == 0)
    #expect(try answer.object["events"] as? Int == lines.count - 1)
    #expect(try answer.object["sound"] as? Bool == true)
  }

  @Test func `standard output gets the same lines, and no file is overwritten`() throws {
    let (desk, path, lines) = try exported()
    #expect(try desk.run("audit", "export").output == lines.joined(separator: "\n") + "\n")
    #expect(try desk.run("audit", "export", path).code == 73)
  }

  @Test func `an edited, dropped, moved or damaged line is found`() throws {
    let (desk, path, lines) = try exported()
    let last = lines.count - 2
    var edited = lines
    edited[last] = edited[last].replacingOccurrences(of: "tray", with: "drawer")
    var dropped = lines
    dropped.remove(at: 3)
    var moved = lines
    moved.swapAt(2, 3)
    var damaged = lines
    damaged[1].removeLast(5)
    for (changed, place) in [(edited, last + 1), (dropped, 5), (moved, 4), (damaged, 2)] {
      try changed.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let answer = try desk.run("audit", "verify", "--file", path, "--json")
      #expect(answer.code == 65)
      let findings = try #require(try answer.object["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["position"] as? Int == place })
      let text = try desk.run("audit", "verify", "--file", path)
      #expect(text.code == 65)
      #expect(text.output.hasPrefix("The log is not sound"))
    }
    #expect(try desk.run("audit", "verify", "--file", desk.folder.path + "/no").code == 66)
    try "".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try desk.run("audit", "verify", "--file", path).code == 65)
  }

  @Test func `a copy's log verifies with its gaps, and says how large they are`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    try hub.run("queue", "add", "Billing")
    try hub.run("account", "add", "ann", "--role", "agent", "--queue", "Support")
    let number = try hub.ticket()
    for text in ["first", "second"] {
      try hub.run(
        "new", "--queue", "Billing", "-r", "kim@example.com", "-s", "Paid twice", "-b", text)
      try hub.run("reply", number, "--body", "We are at it: \(text).")
    }
    let copy = try Desk(isMade: false)
    let program = try Desk.program.path
    try copy.run("clone", "exec:\(program) hub serve --account ann --desk '\(hub.path)'")
    try copy.run("note", number, "--body", "Not sent yet")
    let path = copy.folder.path + "/part.jsonl"
    #expect(try copy.run("audit", "export", path).code == 0)
    let answer = try copy.run("audit", "verify", "--file", path, "--json")
    #expect(answer.code == 0, "\(answer.output)")
    let chains = try #require(try answer.object["incomplete"] as? [[String: Any]])
    let events = try #require(chains.first?["events"] as? Int)
    let missing = try #require(chains.first?["missing"] as? Int)
    #expect(chains.count == 1 && missing > 0 && missing < events)
    #expect(
      try copy.run("audit", "verify", "--file", path).output
        .contains("\(missing) of \(events) events"))
    // A byte of many lines, and of the last.
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let places = stride(from: 7, to: whole.count - 100, by: whole.count / 20)
    for place in Array(places) + [whole.count - 20] {
      var bytes = whole
      bytes[place] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(try copy.run("audit", "verify", "--file", path).code == 65, "byte \(place)")
    }
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    for place in [0, lines.count / 2, lines.count - 1] {
      var rest = lines
      rest.remove(at: place)
      try Data(rest.joined(separator: [UInt8(ascii: "\n")]))
        .write(to: URL(fileURLWithPath: path))
      #expect(try copy.run("audit", "verify", "--file", path).code == 65, "line \(place)")
    }
  }

  @Test(
    .enabled(
      if: ["jq", "xxd", "sha256sum"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
      }, "jq, xxd and sha256sum are not installed"))
  func `the help shows how to check a line with other programs`() throws {
    let (desk, path, lines) = try exported()
    let line = try #require(lines.dropLast().last)
    try line.write(toFile: path, atomically: true, encoding: .utf8)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let header = try #require(object?["header"] as? String)
    let help = try desk.run("help", "audit", "export").output
    let text = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let commands = text.components(separatedBy: "(printf").dropFirst().map { rest in
      "(printf" + (rest.components(separatedBy: "sha256sum").first ?? "") + "sha256sum"
    }
    let hashes = try commands.map { command in
      try desk.shell(command.replacingOccurrences(of: "LINE", with: path)).prefix(64)
    }
    #expect(hashes.first.map(String.init) == object?["id"] as? String)
    #expect(hashes.last == header.dropFirst(98 * 2).prefix(64))
  }
}

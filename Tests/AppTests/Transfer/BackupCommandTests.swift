import Foundation
import Testing

struct BackupCommandTests {
  @Test(arguments: ["copy", "copy.tar", "empty/"])
  func `a backup is checked and restored`(_ name: String) throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let file = try desk.file("a.txt", "content")
    try desk.run("reply", number, "--body", "See there", "--attach", file)
    if name.hasSuffix("/") {
      try FileManager.default.createDirectory(
        at: desk.folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    let path = try desk.run("backup", name).last
    #expect(name.hasPrefix(path))
    #expect(try desk.run("backup", path).code == 73)
    #expect(try desk.run("backup", "verify", path).code == 0)
    let restored = desk.beside("restored")
    #expect(try desk.run("restore", path, environment: restored).code == 0)
    #expect(try desk.run("restore", path, environment: restored).code == 73)
    #expect(
      try desk.run("export", environment: restored).output == desk.run("export").output)
    #expect(try desk.run("audit", "verify", environment: restored).code == 0)
  }

  @Test func `what is no backup is refused, and a damaged one as well`() throws {
    let desk = try Desk()
    let junk = try desk.file("junk.tar", "junk")
    #expect(try desk.run("backup", "verify", junk).code == 65)
    #expect(try desk.run("backup", "verify", "nothing").code == 66)
    #expect(try desk.run("restore", junk, "--desk", "other").code == 65)
    try desk.run("backup", "whole.tar")
    let whole = desk.folder.appendingPathComponent("whole.tar")
    var bytes = try Data(contentsOf: whole)
    bytes[70_000] ^= 1
    try bytes.write(to: whole)
    #expect(try desk.run("backup", "verify", whole.path).code == 65)
    #expect(try desk.run("restore", whole.path, "--desk", "other").code == 65)
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/other"))
  }

  @Test func `a folder with other things gets a folder for the backup`() throws {
    let desk = try Desk()
    let path = try desk.run("backup", ".").last
    #expect(path.hasPrefix("./ttydesk-"))
    #expect(try desk.run("backup", "verify", path).code == 0)
  }

  @Test func `daily backups lie side by side, and only the newest are kept`() throws {
    let desk = try Desk()
    let folder = desk.folder.path + "/daily"
    for name in ["ttydesk-20200101-030000", "ttydesk-20200102-030000", "ttydesk-notes"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    try "{}".write(
      toFile: folder + "/ttydesk-20200101-030000/manifest.json", atomically: true, encoding: .utf8)
    let path = try desk.run("backup", "daily", "--keep", "1").last
    #expect(path.hasPrefix("daily/ttydesk-2"))
    // Only what is a backup goes.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      left == ["ttydesk-20200102-030000", String(path.dropFirst(6)), "ttydesk-notes"])
    #expect(try desk.run("backup", "-", "--keep", "1").code == 64)
    #expect(try desk.run("backup", "daily", "--keep", "0").code == 64)
  }

  @Test func `doctor tells how old the last backup is`() throws {
    let desk = try Desk()
    func finding() throws -> [String: Any]? {
      try desk.run("doctor", "--json").objects.first { $0["check"] as? String == "backup" }
    }
    #expect(try finding()?["state"] as? String == "warn")
    try desk.run("backup", "copy")
    #expect(try finding()?["state"] as? String == "ok")
    #expect((try finding()?["finding"] as? String)?.contains("copy") == true)
    let old = #"{"at":"2020-01-01T00:00:00Z","path":"copy"}"#
    try old.write(toFile: desk.path + "/backup.json", atomically: true, encoding: .utf8)
    #expect(try finding()?["state"] as? String == "warn")
  }

  @Test func `what was erased since a backup is erased again`() throws {
    let desk = try Desk()
    _ = try desk.ticket("zqsubject", text: "zqbody")
    try desk.run("backup", "copy")
    try desk.run(
      "privacy", "erase", "--ticket", "1", "--basis", "GDPR", "--reason", "asked", "--yes")
    let plain = try desk.run("restore", "copy", environment: desk.beside("plain"))
    #expect(plain.output.contains("--erasures"))
    #expect(try !desk.files(holding: "zqbody", in: desk.folder.path + "/plain").isEmpty)
    let clean = try desk.run(
      "restore", "copy", "--erasures", desk.path, environment: desk.beside("clean"))
    #expect(clean.last == desk.folder.path + "/clean")
    // Whole words: two letters are found in the log's random bytes now and then.
    for word in ["zqsubject", "zqbody"] {
      #expect(try desk.files(holding: word, in: desk.folder.path + "/clean") == [])
    }
    let verified = try desk.run("audit", "verify", "--json", environment: desk.beside("clean"))
    let group = try #require((verified.object["erasures"] as? [[String: Any]])?.first)
    #expect(group["reason"] as? String == "asked")
    try desk.run("backup", "later")
    #expect(
      try desk.run("backup", "verify", "later").output.contains("erased by \(NSUserName())"))
  }
}

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
}

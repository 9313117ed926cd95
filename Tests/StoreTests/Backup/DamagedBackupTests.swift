import Foundation
import Store
import Testing
import Tickets
import Randomness

@Suite struct DamagedBackupTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a flipped byte of an archive is noticed, or was filling`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (bytes, surroundings) = try DamagedBackupTests.archive.get()
    var damaged = [UInt8](bytes)
    let place = Int.random(in: 0..<damaged.count, using: &random)
    damaged[place] ^= UInt8.random(in: 1...255, using: &random)
    let scratch = try Scratch()
    let path = scratch.path("backup.tar")
    try Data(damaged).write(to: URL(fileURLWithPath: path))
    do {
      let report = try Backup.verify(.file(path), surroundings: surroundings())
      // Then no byte of a file was hit: what tar unpacks is the same.
      #expect(report.verification.isSound)
      try Data(bytes).write(to: URL(fileURLWithPath: scratch.path("sound.tar")))
      #expect(
        try run("/bin/tar", "xOf", path, "--wildcards", "blobs/*", "desk.sqlite")
          == run(
            "/bin/tar", "xOf", scratch.path("sound.tar"), "--wildcards", "blobs/*", "desk.sqlite"))
    } catch is BackupError {
      // As it should be.
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("desk")))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `an archive that ends early is refused`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (bytes, surroundings) = try DamagedBackupTests.archive.get()
    // The last two blocks, zeros, only say that nothing follows.
    let length = Int.random(in: 0..<(bytes.count - 1_024), using: &random)
    let scratch = try Scratch()
    let path = scratch.path("backup.tar")
    try Data(bytes.prefix(length)).write(to: URL(fileURLWithPath: path))
    #expect(throws: BackupError.self) {
      try Backup.restore(
        .file(path), to: DeskFolder(path: scratch.path("desk")), surroundings: surroundings())
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["backup.tar"])
  }

  @Test(arguments: ["../evil", "/tmp/evil", "blobs/../../evil", "desk.sqlite/evil", "drafts/evil"])
  func `a name that leads elsewhere is refused`(name: String) throws {
    let scratch = try Scratch()
    try "evil".write(toFile: scratch.path("x"), atomically: true, encoding: .utf8)
    let made = try run(
      "/bin/tar", "-P", "-C", scratch.folder, "--transform", "s,^x$,\(name),", "-cf",
      scratch.path("evil.tar"), "x")
    #expect(made == "")
    #expect(throws: BackupError.unexpectedEntry(name)) {
      try Backup.restore(
        .file(scratch.path("evil.tar")), to: DeskFolder(path: scratch.path("desk")),
        surroundings: TestDesk.surroundings(TestClock(), seed: 1))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
        == ["evil.tar", "x"])
  }

  @Test func `links, devices and other things are refused`() throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("desk.sqlite"), withDestinationPath: "/etc/passwd")
    _ = try run(
      "/bin/tar", "-C", scratch.folder, "-cf", scratch.path("link.tar"), "desk.sqlite")
    #expect(throws: BackupError.notATar(offset: 0)) {
      try Backup.verify(
        .file(scratch.path("link.tar")),
        surroundings: TestDesk.surroundings(TestClock(), seed: 1))
    }
    try "{}".write(toFile: scratch.path("manifest.json"), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: scratch.path("link.tar"))
    #expect(throws: FileError.self) {
      try Backup.verify(
        .folder(scratch.folder), surroundings: TestDesk.surroundings(TestClock(), seed: 1))
    }
  }

  @Test func `what is no backup says so`() throws {
    let scratch = try Scratch()
    let surroundings = TestDesk.surroundings(TestClock(), seed: 1)
    #expect(throws: BackupError.noBackup(path: scratch.folder)) {
      try Backup.verify(.folder(scratch.folder), surroundings: surroundings)
    }
    try "hello".write(toFile: scratch.path("x"), atomically: true, encoding: .utf8)
    #expect(throws: BackupError.notATar(offset: 0)) {
      try Backup.verify(.file(scratch.path("x")), surroundings: surroundings)
    }
    #expect(throws: FileError.self) { try BackupSource(path: scratch.path("missing")) }
  }

  /// One archive for all of these tests, and surroundings to read it in.
  private static let archive: Result<([UInt8], @Sendable () -> Surroundings), any Error> = Result {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    _ = try desk.backUp(.file, to: scratch.path("backup.tar"))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path("backup.tar"))))
    return (bytes, { TestDesk.surroundings(TestClock(), seed: 1) })
  }
}

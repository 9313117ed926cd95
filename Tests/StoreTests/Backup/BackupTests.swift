import Foundation
import Store
import Testing
import Tickets

@Suite struct BackupTests {
  /// The forms that a backup has.
  enum Form: CaseIterable {
    case folder, file, stream
  }

  @Test(arguments: Form.allCases)
  func `what was backed up is restored, and its log is sound`(form: Form) throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let scratch = try Scratch()
    let made = try desk.backUp(form, to: scratch.path("backup"))
    #expect(made.desk == "Test")
    #expect(made.blobs.count == 2)
    let source = try BackupSource(path: scratch.path("backup"))
    let checked = try Backup.verify(source, surroundings: desk.store.surroundings)
    #expect(checked.manifest == made)
    #expect(checked.verification.findings == [])
    #expect(checked.verification.events == made.events)

    let folder = DeskFolder(path: scratch.path("new/desk"))
    let report = try Backup.restore(source, to: folder, surroundings: desk.store.surroundings)
    #expect(report == checked)
    let copy = try Store.open(folder, surroundings: TestDesk.surroundings(desk.clock, seed: 7))
    defer { copy.close() }
    #expect(try copy.ticket(ticket.id) == ticket)
    #expect(try copy.verify().findings == [])
    #expect(try copy.queues() == desk.store.queues())
  }

  @Test func `a restored desk writes under an identity of its own`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let scratch = try Scratch()
    _ = try desk.backUp(.file, to: scratch.path("backup.tar"))
    let folder = DeskFolder(path: scratch.path("desk"))
    try Backup.restore(
      .file(scratch.path("backup.tar")), to: folder,
      surroundings: TestDesk.surroundings(desk.clock, seed: 7))
    let copy = try Store.open(folder, surroundings: TestDesk.surroundings(desk.clock, seed: 8))
    defer { copy.close() }
    let theirs = try copy.perform(.tag("copy"), on: ticket.id, as: desk.admin)
    let ours = try desk.store.perform(.tag("original"), on: ticket.id, as: desk.admin)
    #expect(theirs.first?.header.counter == 1)
    #expect(theirs.first?.header.replica != ours.first?.header.replica)
    #expect(try copy.verify().findings == [])
    #expect(try copy.verify().replicas == 2)
  }

  @Test func `a stream is an archive that tar unpacks into the folder's form`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    _ = try desk.backUp(.stream, to: scratch.path("backup.tar"))
    let listing = try run("/bin/tar", "tf", scratch.path("backup.tar")).split(separator: "\n")
    #expect(listing.first == "desk.sqlite")
    #expect(listing.last == "manifest.json")
    #expect(listing.count == 4)
    try FileManager.default.createDirectory(
      atPath: scratch.path("unpacked"), withIntermediateDirectories: true)
    #expect(
      try run("/bin/tar", "xf", scratch.path("backup.tar"), "-C", scratch.path("unpacked")) == "")
    // Packed again by another program, in another order and with folders of its own.
    for format in ["gnu", "ustar", "pax"] {
      let repacked = scratch.path("\(format).tar")
      _ = try run(
        "/bin/tar", "--format", format, "-cf", repacked, "-C", scratch.path("unpacked"), ".")
      for source in [BackupSource.folder(scratch.path("unpacked")), .file(repacked)] {
        let report = try Backup.verify(source, surroundings: desk.store.surroundings)
        #expect(report.verification.isSound)
      }
    }
  }

  @Test func `nobody else can read a backup`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    _ = try desk.backUp(.folder, to: scratch.path("folder"))
    _ = try desk.backUp(.file, to: scratch.path("file.tar"))
    let found = try run("/usr/bin/find", scratch.folder, "-perm", "/077")
    #expect(found == "")
  }

  @Test func `what stands in the way is not touched`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    let path = scratch.path("here")
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    for form in [Form.folder, .file] {
      #expect(throws: BackupError.exists(path: path)) { try desk.backUp(form, to: path) }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    _ = try desk.backUp(.file, to: scratch.path("backup.tar"))
    #expect(throws: StoreError.deskExists(path: desk.folder.path)) {
      try Backup.restore(
        .file(scratch.path("backup.tar")), to: desk.folder,
        surroundings: desk.store.surroundings)
    }
  }

  @Test(arguments: Form.allCases)
  func `a stopped backup leaves nothing behind`(form: Form) throws {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try desk.backUp(form, to: scratch.path("backup")) { step in
        if case .blobs = step { throw Stop() }
      }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(left == (form == .stream ? ["backup"] : []))
    let inDesk = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(!inDesk.contains { $0.hasPrefix("snapshot") })
  }

  @Test func `a stopped restore leaves nothing behind`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    _ = try desk.backUp(.file, to: scratch.path("backup.tar"))
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try Backup.restore(
        .file(scratch.path("backup.tar")), to: DeskFolder(path: scratch.path("desk")),
        surroundings: desk.store.surroundings
      ) { step in if case .events = step { throw Stop() } }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["backup.tar"])
  }

  @Test func `a backup is of one moment, while others write`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let scratch = try Scratch()
    let other = try desk.reopened()
    defer { other.close() }
    var written = 0
    let made = try desk.store.backUp(
      to: .file(scratch.path("backup.tar")), version: "test"
    ) { _ in
      written += 1
      try other.perform(.tag("t\(written)"), on: ticket.id, as: desk.admin)
    }
    #expect(written > 0)
    let report = try Backup.verify(
      .file(scratch.path("backup.tar")), surroundings: desk.store.surroundings)
    #expect(report.verification.findings == [])
    #expect(report.verification.events == made.events)
    #expect(try desk.store.verify().events == made.events + Int64(written))
  }

  @Test func `content that is erased while a backup runs stops it`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let scratch = try Scratch()
    let other = try desk.reopened()
    defer { other.close() }
    #expect(throws: BackupError.erasedMeanwhile) {
      try desk.backUp(.file, to: scratch.path("backup.tar")) { step in
        guard case .blobs(1, _) = step else { return }
        let request = ErasureRequest(scope: .ticket(ticket.id), basis: "test", reason: "test")
        try other.erase(try other.plan(request, as: desk.admin), for: request, as: desk.admin)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == [])
  }

  @Test func `a desk that lost or broke an attachment can still be backed up`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let hashes = try desk.sqlite3("SELECT lower(hex(hash)) FROM blob_use").split(separator: "\n")
    let blobs = BlobFolder(path: desk.folder.blobs)
    let files = hashes.compactMap { Digest(hex: String($0)) }.map(blobs.file(of:))
    try FileManager.default.removeItem(atPath: files[0])
    try "broken".write(toFile: files[1], atomically: false, encoding: .utf8)
    let before = try desk.store.verify().findings
    #expect(before.count == 2)
    let scratch = try Scratch()
    let made = try desk.backUp(.folder, to: scratch.path("backup"))
    #expect(made.blobs.count == 1)
    #expect(made.blobs.damaged.count == 1)
    let report = try Backup.verify(
      .folder(scratch.path("backup")), surroundings: desk.store.surroundings)
    #expect(report.verification.findings == before)
  }
}

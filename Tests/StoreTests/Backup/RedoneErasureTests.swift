import Foundation
import Store
import Testing
import Tickets

/// What was erased after a backup is erased again when the backup is restored.
@Suite struct RedoneErasureTests {
  /// A desk that was backed up, and has erased a person and masked a passage since.
  private func erased(_ scratch: Scratch) throws -> TestDesk {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    _ = try desk.receive(
      desk.message(
        "zqperson body", from: "zqperson@example.org", name: "Zqperson Last",
        subject: "zqsubject", id: "<zq@example.org>"))
    try desk.store.perform(
      .note(desk.message("Ask Zqperson Last. zqpassage", from: "root@example.org")),
      on: ticket.id, as: desk.admin)
    _ = try desk.backUp(.folder, to: scratch.path("backup"))
    try erase(desk, .person(address: "zqperson@example.org"))
    let notes = try desk.store.messages(of: ticket, streams: [.internal])
    let note = try #require(notes.first { $0.message?.text.contains("zqpassage") == true })
    try erase(desk, .passage(note, pattern: "zqpassage"))
    return desk
  }

  private func erase(_ desk: TestDesk, _ scope: ErasureRequest.Scope) throws {
    let request = ErasureRequest(scope: scope, basis: "GDPR", reason: "asked")
    try desk.store.erase(
      try desk.store.plan(request, as: desk.admin), for: request, as: desk.admin)
  }

  private func restore(
    _ scratch: Scratch, _ desk: TestDesk, erasuresOf other: DeskFolder?
  ) throws -> (Store, Backup.Report) {
    let folder = DeskFolder(path: scratch.path("restored"))
    let surroundings = TestDesk.surroundings(desk.clock, seed: 5)
    let report = try Backup.restore(
      .folder(scratch.path("backup")), to: folder, erasuresOf: other, surroundings: surroundings)
    return (try Store.open(folder, surroundings: surroundings), report)
  }

  @Test func `without a desk that knows, it is all there again`() throws {
    let scratch = try Scratch()
    let desk = try erased(scratch)
    let (store, report) = try restore(scratch, desk, erasuresOf: nil)
    defer { store.close() }
    #expect(report.erasedAgain == 0)
    #expect(try store.account(address: "zqperson@example.org") != nil)
  }

  @Test(arguments: [false, true])
  func `a desk or a newer backup has it erased and masked again`(isBackup: Bool) throws {
    let scratch = try Scratch()
    let desk = try erased(scratch)
    if isBackup { _ = try desk.backUp(.folder, to: scratch.path("newer")) }
    let (store, report) = try restore(
      scratch, desk,
      erasuresOf: isBackup ? DeskFolder(path: scratch.path("newer")) : desk.folder)
    defer { store.close() }
    #expect(report.erasedAgain > 3)
    let found = try run("/bin/grep", "-rlaiF", "zqp", scratch.path("restored"))
    #expect(found == "")
    let verification = try store.verify()
    #expect(verification.findings == [])
    #expect(Set(verification.erasures.map(\.reason)) == ["asked"])
    #expect(verification.erasures.allSatisfy { $0.actor == desk.admin.id })
    let ours = try #require(try desk.store.ticket(desk.list("file")[0].id))
    let texts = try [store, desk.store].map { store in
      try store.messages(of: ours, streams: [.internal]).map(\.message?.text)
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `another desk's erasures are refused, and nothing is left behind`() throws {
    let scratch = try Scratch()
    let desk = try erased(scratch)
    let other = try TestDesk(seed: 2)
    #expect(throws: BackupError.otherDesk(path: other.folder.path)) {
      try restore(scratch, desk, erasuresOf: other.folder)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(left == ["backup"])
  }
}

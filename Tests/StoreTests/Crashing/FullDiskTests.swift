import Database
import Foundation
import Testing
import Tickets

@testable import Store

/// A disk that is full, or may not be written, costs nothing that was confirmed.
@Suite struct FullDiskTests {
  @Test(arguments: [0, 1, 2, 5, 20])
  func `a full database refuses, keeps what it has, and goes on later`(pages: Int) throws {
    let desk = try TestDesk()
    try desk.fill()
    let count = try desk.sqlite3("PRAGMA page_count").trimmingCharacters(in: .newlines)
    let limit = try #require(Int(count)) + pages
    try desk.store.database.setPragma("max_page_count", to: String(limit))
    let (kept, error) = try fillUp(desk)
    #expect(error.kind == .full)
    #expect(error.description.contains("full"))
    try check(desk, holds: kept)
    try desk.store.database.setPragma("max_page_count", to: "1000000")
    _ = try desk.receive(desk.message("later", subject: "later", id: "<later@example.org>"))
    try check(desk, holds: kept)
  }

  /// Whether a small disk can be made here, which takes root's rights.
  private static let canMount: Bool = {
    guard let scratch = try? Scratch(), let disk = try? SmallDisk(at: scratch.path("disk")) else {
      return false
    }
    disk.remove()
    return true
  }()

  @Test(.enabled(if: canMount, "making a small disk takes root's rights"))
  func `a full disk refuses, keeps what it has, and goes on later`() throws {
    let scratch = try Scratch()
    let disk = try SmallDisk(at: scratch.path("disk"))
    defer { disk.remove() }
    let desk = try TestDesk(path: disk.path + "/desk")
    try desk.fill()
    let ballast = disk.path + "/ballast"
    try Data(count: 1 << 20).write(to: URL(fileURLWithPath: ballast))
    let (kept, error) = try fillUp(desk)
    #expect([.full, .ioError].contains(error.kind))
    try check(desk, holds: kept)
    let blobs = BlobFolder(path: desk.folder.blobs)
    #expect(throws: FileError.self) { try blobs.add([UInt8](repeating: 1, count: 4 << 20)) }
    #expect(throws: (any Error).self) {
      try desk.store.backUp(to: .file(disk.path + "/backup.tar"), version: "test")
    }
    #expect(!FileManager.default.fileExists(atPath: disk.path + "/backup.tar"))
    // A full disk must not keep anybody from reading.
    let other = try desk.reopened()
    #expect(try other.ticket(named: "1").number == 1)
    other.close()
    try FileManager.default.removeItem(atPath: ballast)
    _ = try desk.receive(desk.message("later", subject: "later", id: "<later@example.org>"))
    try check(desk, holds: kept)
    desk.store.close()
  }

  @Test func `a desk that is opened for reading says so when somebody writes`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let reader = try Store.open(
      desk.folder, readOnly: true, surroundings: TestDesk.surroundings(desk.clock, seed: 5))
    defer { reader.close() }
    #expect(reader.isReadOnly)
    #expect(try reader.ticket(ticket.id) == ticket)
    let error = #expect(throws: DatabaseError.self) {
      try reader.perform(.tag("x"), on: ticket.id, as: desk.admin)
    }
    #expect(error?.kind == .readOnly)
    #expect(error?.description.contains("read") == true)
    try reader.recordView(of: ticket, by: desk.admin)
    #expect(try reader.verify().isSound)
  }

  /// Takes in mail until the disk is full.
  ///
  /// - Returns: The messages that were confirmed, and what SQLite said.
  private func fillUp(_ desk: TestDesk) throws -> (kept: [Digest], error: DatabaseError) {
    var kept: [Digest] = []
    let queue = try desk.queue()
    for number in 0..<20_000 {
      let text = String(repeating: "word\(number) ", count: 200)
      do {
        let mail = desk.message(text, subject: text, id: "<\(number)@full.example>")
        switch try desk.store.receive(mail, queue: queue, as: desk.admin) {
        case .opened(_, let id), .joined(_, let id): kept.append(id)
        case .duplicate: break
        }
      } catch let error as DatabaseError {
        return (kept, error)
      }
    }
    throw StoreError.interrupted("the disk never filled")
  }

  private func check(_ desk: TestDesk, holds kept: [Digest]) throws {
    let present = Set(try desk.sqlite3("SELECT lower(hex(id)) FROM event").split(separator: "\n"))
    for id in kept { #expect(present.contains(Substring(id.hex))) }
    #expect(try desk.store.verify().findings == [])
    #expect(try desk.store.database.integrityCheck() == [])
  }
}

/// A file system of 6 MB in memory.
private struct SmallDisk {
  let path: String

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let said = try run("/bin/mount", "-t", "tmpfs", "-o", "size=6m,mode=700", "none", path)
    guard said.isEmpty else { throw FileError(path: path, code: EPERM) }
  }

  func remove() { _ = try? run("/bin/umount", path) }
}

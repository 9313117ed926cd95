import Foundation
import Store
import Testing
import Tickets

/// Several programs may have one desk open.
@Suite struct ConcurrencyTests {
  @Test(arguments: 0..<2 as Range<UInt64>)
  func `three programs write at once, and nothing is lost or doubled`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    _ = try desk.receive(desk.message("first", subject: "first", id: "<1@example.org>"))
    let writers = try (0..<3).map { try Crasher(desk: desk.folder.path, seed: seed * 3 + $0) }
    // Meanwhile this one reads, writes and makes a backup.
    let scratch = try Scratch()
    let ticket = try desk.store.ticket(named: "1")
    for number in 0..<10 {
      try desk.store.perform(.tag("own\(number)"), on: ticket.id, as: desk.admin)
      #expect(try desk.store.verify().findings == [])
    }
    do {
      try desk.store.backUp(to: .file(scratch.path("backup.tar")), version: "test")
      let source = BackupSource.file(scratch.path("backup.tar"))
      let report = try Backup.verify(source, surroundings: desk.store.surroundings)
      #expect(report.verification.findings == [])
    } catch BackupError.erasedMeanwhile {
      // The writers erase now and then.
    }
    let said = writers.flatMap { $0.kill(afterLines: 30, microseconds: 0) }
    let confirmed = said.filter { $0.hasPrefix("event ") }.map { $0.dropFirst(6) }
    #expect(Set(confirmed).count == confirmed.count)
    let present = try desk.sqlite3("SELECT lower(hex(id)) FROM event").split(separator: "\n")
    #expect(Set(confirmed).isSubset(of: present))
    #expect(try desk.store.verify().findings == [])
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  @Test func `one sees what another defined, and not what was rolled back`() throws {
    let desk = try TestDesk()
    #expect(try desk.store.queues().count == 1)
    let other = try desk.reopened()
    defer { other.close() }
    try other.setQueue(Queue(name: "Billing"), as: desk.admin)
    #expect(try desk.store.queues().map(\.queue.name) == ["Support", "Billing"])
    #expect(throws: StoreError.nameTaken(kind: "queue", name: "billing")) {
      try desk.store.setQueue(Queue(name: "billing"), as: desk.admin)
    }
    #expect(throws: StoreError.self) {
      try desk.store.batch {
        try desk.store.setQueue(Queue(name: "Phantom"), as: desk.admin)
        #expect(try desk.store.queues().count == 3)
        throw StoreError.interrupted("this")
      }
    }
    #expect(try desk.store.queues().count == 2)
  }
}

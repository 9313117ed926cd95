import Foundation
import Store
import Testing
import Tickets
import Randomness

/// What was confirmed is there, whenever the program is killed.
@Suite struct CrashTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `ten kills lose nothing, and leave nothing half done`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    _ = try desk.receive(desk.message("first", subject: "first", id: "<1@example.org>"))
    var random = SplitMix64(seed: seed)
    var confirmed: Set<Substring> = []
    for _ in 0..<10 {
      let crasher = try Crasher(desk: desk.folder.path, seed: random.next())
      let said = crasher.kill(
        afterLines: Int.random(in: 0..<30, using: &random),
        microseconds: UInt32.random(in: 0..<30_000, using: &random))
      let reopened = try desk.reopened()
      defer { reopened.close() }
      confirmed.formUnion(said.filter { $0.hasPrefix("event ") }.map { $0.dropFirst(6) })
      let present = try desk.sqlite3("SELECT lower(hex(id)) FROM event").split(separator: "\n")
      #expect(confirmed.isSubset(of: present))
      #expect(try reopened.verify().findings == [])
      #expect(try desk.sqlite3("PRAGMA integrity_check") == "ok\n")
      #expect(try !reopened.isScrubbingPending())
      try checkErasures(said, desk)
    }
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  /// A word whose erasure was begun is in the log, or it is in no file.
  private func checkErasures(_ said: [Substring], _ desk: TestDesk) throws {
    let begun = said.filter { $0.hasPrefix("erasing ") }.map { String($0.dropFirst(8)) }
    let ended = said.filter { $0.hasPrefix("erased ") }.map { String($0.dropFirst(7)) }
    for word in begun {
      let count = try desk.sqlite3(
        "SELECT count(*) FROM payload WHERE instr(CAST(body AS TEXT), '\(word)')")
      #expect(count == "0\n" || !ended.contains(word))
      if count == "0\n" { #expect(try desk.files(holding: word) == []) }
    }
  }
}

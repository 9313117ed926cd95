import Store
import Testing
import Tickets

/// Projections hang on the log alone, whatever way they came to be.
@Suite struct RebuildTests {
  @Test(arguments: 0..<12 as Range<UInt64>)
  func `rebuilt projections equal those that grew`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed)
    for _ in 0..<3 {
      try history.run(40)
      let grown = try desk.contents()
      try history.store.rebuild()
      #expect(try desk.contents() == grown)
    }
    #expect(try desk.sqlite3("PRAGMA integrity_check") == "ok\n")
    #expect(try history.store.verify().findings == [])
  }

  @Test func `a rebuild that is stopped leaves the desk as it was`() throws {
    let desk = try TestDesk()
    let history = History(desk, seed: 1)
    try history.run(80)
    let grown = try desk.contents()
    #expect(throws: StoreError.interrupted("the rebuild")) {
      try history.store.rebuild { _, _ in false }
    }
    #expect(try desk.contents() == grown)
    try history.run(10)
    #expect(try history.store.verify().findings == [])
  }

  @Test func `a rebuild stops at an event that cannot be read`() throws {
    let desk = try TestDesk()
    let history = History(desk, seed: 2, options: [])
    try history.run(80)
    try desk.sqlite3("UPDATE payload SET body = x'7B' WHERE position = 20")
    let grown = try desk.contents()
    #expect(throws: StoreError.damagedEvent(position: 20)) { try history.store.rebuild() }
    #expect(try desk.contents() == grown)
  }

  @Test(arguments: 0..<3 as Range<UInt64>, [2, 7, 60])
  func `projections do not hang on how writes are put together`(seed: UInt64, size: Int) throws {
    let single = try TestDesk(seed: seed)
    try History(single, seed: seed, options: .holds).run(60)
    let batched = try TestDesk(seed: seed)
    try History(batched, seed: seed, options: .holds).run(60, batch: size)
    #expect(try batched.contents() == single.contents())
  }
}

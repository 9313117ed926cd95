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

  @Test(arguments: 0..<3 as Range<UInt64>, [2, 7, 60])
  func `projections do not hang on how writes are put together`(seed: UInt64, size: Int) throws {
    let single = try TestDesk(seed: seed)
    try History(single, seed: seed, options: .holds).run(60)
    let batched = try TestDesk(seed: seed)
    try History(batched, seed: seed, options: .holds).run(60, batch: size)
    #expect(try batched.contents() == single.contents())
  }
}

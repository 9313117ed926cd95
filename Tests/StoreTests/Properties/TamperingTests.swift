import Foundation
import Store
import Testing
import Tickets

/// Nobody changes the log unseen.
@Suite struct TamperingTests {
  /// The columns of the log, as the tables that hold them.
  private static let columns = [
    ("event", "header"), ("event", "id"), ("payload", "salt"), ("payload", "body"),
  ]

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `a flipped byte is found where it is`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed)
    try history.run(25)
    #expect(try history.store.verify().findings == [])
    try desk.sqlite3("DROP TRIGGER event_is_fixed")
    for (table, column) in TamperingTests.columns {
      let positions = try desk.sqlite3("SELECT position FROM \(table)").split(separator: "\n")
      let position = try #require(Int64(history.pick(positions)))
      let stored = try desk.sqlite3(
        "SELECT hex(\(column)) FROM \(table) WHERE position = \(position)")
      let original = try #require(Hex.decode(stored.trimmingCharacters(in: .newlines)))
      var bytes = original
      let place = history.pick(Array(bytes.indices))
      bytes[place] ^= UInt8.random(in: 1...255, using: &history.random)
      func put(_ bytes: [UInt8]) throws {
        let sql = "UPDATE \(table) SET \(column) = x'\(Hex.encode(bytes))'"
        #expect(try desk.sqlite3("\(sql) WHERE position = \(position)") == "")
      }
      try put(bytes)
      let finding = try history.store.verify().findings.first
      #expect(finding?.position == position, "\(table).\(column), byte \(place)")
      try put(original)
      #expect(try history.store.verify().isSound)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a dropped event, or two that changed places, are found`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed)
    try history.run(25)
    let last = try #require(
      Int64(try desk.sqlite3("SELECT max(position) FROM event").trimmingCharacters(in: .newlines)))
    let position = Int64.random(in: 1...last, using: &history.random)
    let other = Int64.random(in: 1...last, using: &history.random)
    let isDrop = position == other || Bool.random(using: &history.random)
    let change =
      isDrop
      ? "DELETE FROM payload WHERE position = \(position);"
        + "DELETE FROM event WHERE position = \(position);"
      : swap("event", position, other) + swap("payload", position, other)
    let triggers =
      "PRAGMA foreign_keys = OFF; DROP TRIGGER event_is_kept; DROP TRIGGER event_is_fixed;"
    #expect(try desk.sqlite3(triggers + change) == "")
    #expect(try !history.store.verify().isSound, "\(change)")
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a payload that was destroyed without an erasure is missed`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed)
    try history.run(25)
    let positions = try desk.sqlite3("SELECT position FROM payload").split(separator: "\n")
    let position = try #require(Int64(history.pick(positions)))
    try desk.sqlite3("DELETE FROM payload WHERE position = \(position)")
    let findings = try history.store.verify().findings
    #expect(findings.contains { $0.position == position && $0.problem == .missingPayload })
  }

  private func swap(_ table: String, _ one: Int64, _ other: Int64) -> String {
    [(one, -1), (other, one), (-1, other)].map {
      "UPDATE \(table) SET position = \($0.1) WHERE position = \($0.0);"
    }.joined()
  }
}

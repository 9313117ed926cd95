import Foundation
import Testing
import Tickets
import Randomness

@Suite struct TimeZoneRulesTests {
  static let zones = [
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo", "Australia/Lord_Howe",
    "Africa/Casablanca", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "UTC",
    "America/Sao_Paulo", "Europe/Dublin",
  ]

  static func rules(_ name: String) throws -> TimeZoneRules? {
    let url = URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)")
    guard let data = try? Data(contentsOf: url) else { return nil }
    return try TimeZoneRules(tzif: [UInt8](data))
  }

  /// A version 2 file without transitions: the footer alone counts.
  static func file(footer: String, offset: Int32 = 0) -> [UInt8] {
    var block = [UInt8]("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, 0, 0, 1, 4] as [UInt8] { block += [0, 0, 0, count] }
    block += withUnsafeBytes(of: offset.bigEndian) { [UInt8]($0) } + [0, 0] + [UInt8]("LMT\0".utf8)
    return block + block + [UInt8]("\n\(footer)\n".utf8)
  }

  /// Skipped where the system has no time zone database.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo")))
  func `offsets are those of Foundation from 1900 to 2100`() throws {
    var random = SplitMix64(seed: 7)
    for name in TimeZoneRulesTests.zones {
      guard let rules = try TimeZoneRulesTests.rules(name), let zone = TimeZone(identifier: name)
      else { continue }
      for _ in 0..<2000 {
        let second = Int64.random(in: -2_208_988_800...4_102_444_800, using: &random)
        let expected = zone.secondsFromGMT(
          for: Date(timeIntervalSince1970: TimeInterval(second)))
        let found = rules.offset(at: Timestamp(milliseconds: second * 1000))
        guard found == expected else {
          Issue.record("\(name) at \(second): \(found), not \(expected)")
          break
        }
      }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo")))
  func `local times lead back to their moment unless they come twice`() throws {
    var random = SplitMix64(seed: 8)
    for name in TimeZoneRulesTests.zones {
      guard let rules = try TimeZoneRulesTests.rules(name) else { continue }
      for _ in 0..<1000 {
        let moment = Timestamp(
          milliseconds: .random(in: 0...4_102_444_800_000, using: &random))
        let local = rules.local(moment)
        let back = rules.timestamp(of: local)
        #expect(rules.local(back) == local)
        #expect(back <= moment)
      }
    }
  }

  @Test func `the rule of the footer changes clocks in spring and autumn`() throws {
    let berlin = try TimeZoneRules(
      tzif: TimeZoneRulesTests.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    let table: [(String, Int)] = [
      ("2026-01-01T00:00:00Z", 3600), ("2026-03-29T00:59:59Z", 3600),
      ("2026-03-29T01:00:00Z", 7200), ("2026-10-25T00:59:59Z", 7200),
      ("2026-10-25T01:00:00Z", 3600),
    ]
    for (text, offset) in table {
      let moment = try #require(Timestamp(text))
      #expect(berlin.offset(at: moment) == offset)
    }
  }

  @Test(arguments: [
    ("<-03>3", -10_800), ("EST5EDT,0/0,J365/25", -14_400), ("<+0330>-3:30", 12_600),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 39_600),
  ])
  func `other forms of the footer are understood`(footer: String, inJanuary: Int) throws {
    let rules = try TimeZoneRules(tzif: TimeZoneRulesTests.file(footer: footer))
    let january = try #require(Timestamp("2026-01-10T00:00:00Z"))
    #expect(rules.offset(at: january) == inJanuary)
  }

  @Test func `hours that are skipped or come twice have one moment`() throws {
    let berlin = try TimeZoneRules(
      tzif: TimeZoneRulesTests.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    let spring = try #require(CivilDate(year: 2026, month: 3, day: 29))
    let skipped = berlin.timestamp(of: LocalTime(date: spring, minute: 150))
    #expect(skipped.description == "2026-03-29T01:30:00Z")
    let autumn = try #require(CivilDate(year: 2026, month: 10, day: 25))
    let twice = berlin.timestamp(of: LocalTime(date: autumn, minute: 150))
    #expect(twice.description == "2026-10-25T00:30:00Z")
  }

  @Test func `damaged files are refused and never crash`() {
    let whole = TimeZoneRulesTests.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    #expect(throws: TZifError.notTZif) { try TimeZoneRules(tzif: [UInt8]("<html>".utf8)) }
    for length in 0..<96 {
      #expect(throws: TZifError.self) { try TimeZoneRules(tzif: Array(whole.prefix(length))) }
    }
    var random = SplitMix64(seed: 9)
    for _ in 0..<5000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      guard let rules = try? TimeZoneRules(tzif: bytes) else { continue }
      _ = rules.local(Timestamp(milliseconds: .max))
      _ = rules.local(Timestamp(milliseconds: .min))
    }
  }
}

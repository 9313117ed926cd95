import Testing
import Tickets
import Randomness

@Suite struct TimePhraseTests {
  /// Monday, 2 March 2026, 11:04 in Berlin.
  private func now() throws -> (Timestamp, TimeZoneRules) {
    let berlin = try TimeZoneRules(
      tzif: TimeZoneRulesTests.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    return (try #require(Timestamp("2026-03-02T10:04:00Z")), berlin)
  }

  @Test(arguments: [
    ("tomorrow 9am", "2026-03-03T08:00:00Z"),
    ("tomorrow 9", "2026-03-03T08:00:00Z"),
    ("mon at 14", "2026-03-02T13:00:00Z"),
    ("Tomorrow", "2026-03-03T08:00:00Z"),
    ("tomorrow at 9:30 pm", "2026-03-03T20:30:00Z"),
    ("3d", "2026-03-05T10:04:00Z"),
    ("in 2 hours", "2026-03-02T12:04:00Z"),
    ("2h30m", "2026-03-02T12:34:00Z"),
    ("an hour", "2026-03-02T11:04:00Z"),
    ("3 days ago", "2026-02-27T10:04:00Z"),
    ("-7d", "2026-02-23T10:04:00Z"),
    ("4w", "2026-03-30T09:04:00Z"),
    ("1mo", "2026-04-02T09:04:00Z"),
    ("mon 14:00", "2026-03-02T13:00:00Z"),
    ("mon 10:00", "2026-03-09T09:00:00Z"),
    ("monday", "2026-03-09T08:00:00Z"),
    ("next fri", "2026-03-06T08:00:00Z"),
    ("next week", "2026-03-09T08:00:00Z"),
    ("next month", "2026-04-01T07:00:00Z"),
    ("2026-03-01 09:00", "2026-03-01T08:00:00Z"),
    ("2026-07-01", "2026-07-01T07:00:00Z"),
    ("2026-07-01T09:15", "2026-07-01T07:15:00Z"),
    ("2026-07-01T09:15:00-02:00", "2026-07-01T11:15:00Z"),
    ("1 mar", "2027-03-01T08:00:00Z"),
    ("april 1 2026 noon", "2026-04-01T10:00:00Z"),
    ("10:00", "2026-03-03T09:00:00Z"),
    ("at 5pm", "2026-03-02T16:00:00Z"),
    ("12am", "2026-03-02T23:00:00Z"),
    ("tonight", "2026-03-02T19:00:00Z"),
    ("now", "2026-03-02T10:04:00Z"),
  ])
  func `a plan looks ahead`(text: String, moment: String) throws {
    let (now, zone) = try now()
    #expect(TimePhrase(text)?.moment(now: now, zone: zone).description == moment)
  }

  @Test(arguments: [
    ("2026-01-31", "2026-01-30T23:00:00Z", "2026-01-31T23:00:00Z"),
    ("today", "2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z"),
    ("yesterday", "2026-02-28T23:00:00Z", "2026-03-01T23:00:00Z"),
    ("mon", "2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z"),
    ("fri", "2026-02-26T23:00:00Z", "2026-02-27T23:00:00Z"),
    ("last week", "2026-02-22T23:00:00Z", "2026-03-01T23:00:00Z"),
    ("this month", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"),
    ("2026-02", "2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z"),
    ("2025", "2024-12-31T23:00:00Z", "2025-12-31T23:00:00Z"),
    ("24 dec", "2025-12-23T23:00:00Z", "2025-12-24T23:00:00Z"),
    ("today 10:00", "2026-03-02T09:00:00Z", "2026-03-02T09:01:00Z"),
    ("-7d", "2026-02-23T10:04:00Z", "2026-02-23T10:04:00.001Z"),
  ])
  func `a search looks back`(text: String, from: String, until: String) throws {
    let (now, zone) = try now()
    let interval = try #require(TimePhrase(text)).interval(now: now, zone: zone)
    #expect(interval.lowerBound.description == from)
    #expect(interval.upperBound.description == until)
  }

  private static let words = [
    "in", "a", "ago", "next", "last", "week", "month", "mon", "at", "9am", "am", "14:00", "99999y",
    "-", "3d", "2h30m", "2026-02", "2026-02-28", "t09:00", "29", "feb", "2023", "now", ":", "é",
    "+1",
    "today", "year", "0", "noon",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `any phrase that is understood is understood again`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (now, zone) = try now()
    for _ in 0..<500 {
      let count = Int.random(in: 1...4, using: &random)
      let words = (0..<count).compactMap { _ in TimePhraseTests.words.randomElement(using: &random)
      }
      guard let phrase = TimePhrase(words.joined(separator: Bool.random(using: &random) ? " " : ""))
      else { continue }
      #expect(TimePhrase(phrase.text) == phrase)
      _ = phrase.moment(now: now, zone: zone)
      let interval = phrase.interval(now: now, zone: zone)
      #expect(!interval.isEmpty)
    }
  }

  @Test(arguments: [
    "", " ", "soon", "3", "3x", "3d4", "d", "--3d", "25:00", "13pm", "9:60", "2026-02-30",
    "tomorrow tomorrow", "next", "31 feb", "in", "999999d", "9:00:99", "mo",
    "1 2 3 4 5 6 7 8 9",
  ])
  func `what is no time is refused`(text: String) {
    #expect(TimePhrase(text) == nil)
  }
}

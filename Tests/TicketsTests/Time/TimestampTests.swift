import Testing
import Tickets
import Randomness

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"),
    (1_772_445_840_000, "2026-03-02T10:04:00Z"),
    (1_772_445_840_250, "2026-03-02T10:04:00.250Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
    (951_782_400_000, "2000-02-29T00:00:00Z"),
    (Int64.max, "9999-12-31T23:59:59.999Z"),
    (Int64.min, "0000-01-01T00:00:00Z"),
  ])
  func `a moment is written in UTC`(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
  }

  @Test(arguments: [
    ("2026-03-02T10:04:00+01:00", "2026-03-02T09:04:00Z"),
    ("2026-03-02t10:04:00z", "2026-03-02T10:04:00Z"),
    ("2026-03-02T00:04:00-23:59", "2026-03-03T00:03:00Z"),
    ("2026-03-02T10:04:00.1Z", "2026-03-02T10:04:00.100Z"),
    ("2026-03-02T10:04:00.123999Z", "2026-03-02T10:04:00.123Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
  ])
  func `RFC 3339 is read with any offset`(text: String, utc: String) {
    #expect(Timestamp(text)?.description == utc)
  }

  @Test(arguments: [
    "", "2026", "2026-03-02", "2026-03-02T10:04:00", "2026-03-02 10:04:00Z",
    "2026-03-02T10:04Z", "2026-02-29T10:04:00Z", "2026-13-02T10:04:00Z", "2026-03-02T24:04:00Z",
    "2026-03-02T10:60:00Z", "2026-03-02T10:04:61Z", "2026-03-02T10:04:00.Z",
    "2026-03-02T10:04:00Z ", " 2026-03-02T10:04:00Z", "2026-03-02T10:04:00+1:00",
    "2026-03-02T10:04:00+24:00", "+026-03-02T10:04:00Z", "２026-03-02T10:04:00Z",
  ])
  func `anything else is refused`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what is written is read back`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let range = Timestamp.earliest.milliseconds...Timestamp.latest.milliseconds
      let moment = Timestamp(milliseconds: .random(in: range, using: &random))
      #expect(Timestamp(moment.description) == moment)
    }
  }

  @Test func `every day of eight centuries has its successor`() {
    var previous = CivilDate(daysSinceEpoch: -146_098)
    for days in -146_097...146_097 {
      let date = CivilDate(daysSinceEpoch: days)
      let isNext =
        date.day == previous.day + 1
        || (date.day == 1
          && previous.day == CivilDate.daysInMonth(previous.month, of: previous.year))
      guard isNext, date.daysSinceEpoch == days, previous < date else {
        Issue.record("\(date) follows \(previous)")
        return
      }
      previous = date
    }
  }

  @Test func `months are added with the day held inside`() throws {
    let january = try #require(CivilDate(year: 2024, month: 1, day: 31))
    #expect(january.adding(months: 1) == CivilDate(year: 2024, month: 2, day: 29))
    #expect(january.adding(months: -2) == CivilDate(year: 2023, month: 11, day: 30))
    #expect(january.weekday == .wednesday)
  }

  @Test func `sums hold at the ends of the range`() {
    let last = Timestamp(milliseconds: .max)
    #expect(last.adding(milliseconds: 1) == last)
    #expect(last.milliseconds(since: Timestamp(milliseconds: .min)) == .max)
    #expect(Timestamp(milliseconds: .min).milliseconds(since: last) == .min)
  }

  @Test(arguments: [
    (0, "now"), (59_999, "now"), (60_000, "1m"), (3_599_999, "59m"), (3_600_000, "1h"),
    (86_399_999, "23h"), (86_400_000, "1d"), (31_536_000_000, "1y"), (-7_200_000, "-2h"),
    (Int64.min, "-999y"),
  ])
  func `an age is short`(milliseconds: Int64, text: String) {
    #expect(Age.text(milliseconds: milliseconds) == text)
  }
}

import Testing
import Tickets
import Randomness

@Suite struct BusinessHoursTests {
  /// Monday to Friday nine to five, with a lunch break on Friday.
  private func office(holidays: Set<CivilDate> = []) throws -> BusinessHours {
    let berlin = try TimeZoneRules(
      tzif: TimeZoneRulesTests.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    var week: [Weekday: [BusinessHours.Interval]] = [:]
    for day in [Weekday.monday, .tuesday, .wednesday, .thursday] { week[day] = [540..<1020] }
    week[.friday] = [780..<1020, 540..<720, 600..<700]
    return BusinessHours(week, holidays: holidays, zone: berlin)
  }

  @Test(arguments: [
    // Monday morning, within the day.
    ("2026-03-02T09:00:00Z", 60, "2026-03-02T10:00:00Z"),
    // Before opening.
    ("2026-03-02T03:00:00Z", 60, "2026-03-02T09:00:00Z"),
    // To the minute of closing, and one beyond.
    ("2026-03-02T08:00:00Z", 480, "2026-03-02T16:00:00Z"),
    ("2026-03-02T08:00:00Z", 481, "2026-03-03T08:01:00Z"),
    // Over the lunch break, and over the weekend.
    ("2026-03-06T10:30:00Z", 60, "2026-03-06T12:30:00Z"),
    ("2026-03-06T15:30:00Z", 60, "2026-03-09T08:30:00Z"),
    // Over the weekend that the clocks change in: Monday opens an hour earlier in UTC.
    ("2026-03-27T15:30:00Z", 60, "2026-03-30T07:30:00Z"),
    // Nothing to wait for but the opening.
    ("2026-03-07T12:00:00Z", 0, "2026-03-09T08:00:00Z"),
  ])
  func `a promise falls due in working time`(start: String, minutes: Int, due: String) throws {
    let moment = try #require(Timestamp(start))
    #expect(try office().due(after: moment, minutes: minutes)?.description == due)
  }

  @Test func `a holiday is skipped`() throws {
    let monday = try #require(CivilDate(year: 2026, month: 3, day: 9))
    let start = try #require(Timestamp("2026-03-06T15:30:00Z"))
    let due = try office(holidays: [monday]).due(after: start, minutes: 60)
    #expect(due?.description == "2026-03-10T08:30:00Z")
  }

  @Test func `without hours nothing ever falls due`() {
    let never = BusinessHours([:], zone: .utc)
    #expect(never.due(after: Timestamp(milliseconds: 0), minutes: 1) == nil)
    #expect(BusinessHours.always.due(after: Timestamp(milliseconds: 0), minutes: .max) == nil)
  }

  @Test func `around the clock a minute is a minute`() {
    let start = Timestamp(milliseconds: 1_772_445_840_123)
    let due = BusinessHours.always.due(after: start, minutes: 5000)
    #expect(due == start.adding(milliseconds: 5000 * 60_000))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what is due after so many minutes has so many minutes elapsed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let office = try office()
    for _ in 0..<50 {
      let start = Timestamp(milliseconds: .random(in: 0...2_000_000_000_000, using: &random))
      let minutes = Int.random(in: 1...20_000, using: &random)
      let due = try #require(office.due(after: start, minutes: minutes))
      #expect(office.elapsed(from: start, to: due) == Int64(minutes) * 60_000)
      #expect(office.elapsed(from: due, to: start) == Int64(minutes) * -60_000)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `open time is what counting minute by minute gives`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var week: [Weekday: [BusinessHours.Interval]] = [:]
    for day in Weekday.allCases {
      week[day] = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let start = Int.random(in: 0..<1440, using: &random)
        return start..<Int.random(in: start...1440, using: &random)
      }
    }
    let footer = TimeZoneRulesTests.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    let hours = BusinessHours(week, zone: try TimeZoneRules(tzif: footer))
    // A week around the change to summer time.
    let minute: Int64 = 60_000
    let first = try #require(Timestamp("2026-03-26T00:00:00Z"))
    let start = first.adding(milliseconds: .random(in: 0...2000, using: &random) * minute)
    let count = Int64.random(in: 0...8000, using: &random)
    let open = (0..<count).filter { hours.isOpen(at: start.adding(milliseconds: $0 * minute)) }
    let end = start.adding(milliseconds: count * minute)
    #expect(hours.elapsed(from: start, to: end) == Int64(open.count) * minute)
    if let last = open.last {
      let due = hours.due(after: start, minutes: open.count)
      #expect(due == start.adding(milliseconds: (last + 1) * minute))
    }
  }

  @Test func `an absurd pair of dates ends`() throws {
    let all = try office().elapsed(
      from: Timestamp(milliseconds: .min), to: Timestamp(milliseconds: .max))
    #expect(all > 0)
  }
}

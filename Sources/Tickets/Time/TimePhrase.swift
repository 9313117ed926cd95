/// A time as people write it: `tomorrow 9am`, `3d`, `mon 14:00`, `next week`, `2026-03-01 09:00`,
/// `in 2 hours`, `-7d`, or RFC 3339.
///
/// It is parsed once and means something anew for each "now" and time zone. Whoever plans
/// (snooze, due) asks for ``moment(now:zone:timeOfDay:)`` and looks ahead; whoever searches asks
/// for ``interval(now:zone:)`` and looks back.
package struct TimePhrase: Hashable, Sendable {
  /// The words in lowercase, with single spaces.
  package let text: String
  let meaning: Meaning

  enum Meaning: Hashable, Sendable {
    case exact(Timestamp)
    case shift(TimeShift)
    /// A day, at a minute after its midnight if one is given.
    case day(Day, minute: Int?)
    /// A minute of whichever day is next.
    case time(Int)
    /// A whole week, month or year, counted from the present one.
    case span(Span, Int)
    case month(year: Int, month: Int)
    case year(Int)
  }

  enum Day: Hashable, Sendable {
    /// Days from today.
    case offset(Int)
    case weekday(Weekday)
    case date(CivilDate)
    case monthAndDay(Int, Int)
  }

  enum Span: Hashable, Sendable {
    case week, month, year
  }

  /// Whether the phrase counts from now (`-7d`) rather than naming a day or a time.
  package var isRelative: Bool {
    if case .shift = meaning { true } else { false }
  }

  /// The moment that a plan means, on the whole in the future.
  ///
  /// - Parameters:
  ///   - now: what the phrase counts from.
  ///   - zone: where the wall clock hangs.
  ///   - timeOfDay: the minute of the day for phrases that name none; nine o'clock.
  /// - Returns: the moment; a weekday is never today unless its time is still to come.
  package func moment(
    now: Timestamp, zone: TimeZoneRules, timeOfDay: Int = 9 * 60
  ) -> Timestamp {
    let today = zone.local(now).date
    func at(_ date: CivilDate, _ minute: Int?) -> Timestamp {
      zone.timestamp(of: LocalTime(date: date, minute: minute ?? timeOfDay))
    }
    switch meaning {
    case .exact(let moment):
      return moment
    case .shift(let shift):
      return shift.applied(to: now, zone: zone)
    case .time(let minute):
      return at(today, minute) > now ? at(today, minute) : at(today.adding(days: 1), minute)
    case .day(let day, let minute):
      let date = day.next(after: today)
      let isLate = date == today && minute.map { at(today, $0) <= now } ?? true
      return at(isLate ? day.next(after: today, skippingToday: true) : date, minute)
    case .span, .month, .year:
      return at(days(today: today).lowerBound, nil)
    }
  }

  /// The stretch of time that a search means, on the whole in the past.
  ///
  /// A day, a week, a month or a year is meant as a whole; a time of day is a minute long and
  /// anything finer a millisecond.
  package func interval(now: Timestamp, zone: TimeZoneRules) -> Range<Timestamp> {
    let today = zone.local(now).date
    func minute(_ minute: Int, of date: CivilDate) -> Range<Timestamp> {
      let start = zone.timestamp(of: LocalTime(date: date, minute: minute))
      return start..<start.adding(milliseconds: 60_000)
    }
    switch meaning {
    case .exact, .shift:
      let start = moment(now: now, zone: zone)
      return start..<max(start, start.adding(milliseconds: 1))
    case .time(let time):
      return minute(time, of: today)
    case .day(let day, let time?):
      return minute(time, of: day.last(before: today))
    case .day, .span, .month, .year:
      let days = days(today: today)
      let start = zone.startOfDay(days.lowerBound)
      return start..<max(start, zone.startOfDay(days.upperBound))
    }
  }

  /// The days of a phrase that names whole ones.
  private func days(today: CivilDate) -> Range<CivilDate> {
    switch meaning {
    case .day(let day, _):
      let date = day.last(before: today)
      return date..<date.adding(days: 1)
    case .span(.week, let count):
      let monday = floorModulo(today.daysSinceEpoch + 3, 7)
      let start = today.adding(days: 7 * count - monday)
      return start..<start.adding(days: 7)
    case .span(.month, let count):
      let start = today.adding(days: 1 - today.day).adding(months: count)
      return start..<start.adding(months: 1)
    case .span(.year, let count):
      return TimePhrase.months(from: today.year + count, 1, count: 12)
    case .month(let year, let month):
      return TimePhrase.months(from: year, month, count: 1)
    case .year(let year):
      return TimePhrase.months(from: year, 1, count: 12)
    case .exact, .shift, .time:
      return today..<today.adding(days: 1)
    }
  }

  private static func months(from year: Int, _ month: Int, count: Int) -> Range<CivilDate> {
    let start = CivilDate(daysSinceEpoch: 0).adding(months: (year - 1970) * 12 + month - 1)
    return start..<start.adding(months: count)
  }
}

extension TimePhrase: CustomStringConvertible {
  package var description: String { text }
}

extension TimePhrase.Day {
  /// The first such day from today on; a bare date is itself.
  fileprivate func next(after today: CivilDate, skippingToday: Bool = false) -> CivilDate {
    switch self {
    case .offset(let days):
      return today.adding(days: days)
    case .date(let date):
      return date
    case .weekday(let weekday):
      let ahead = floorModulo(weekday.number - today.weekday.number, 7)
      return today.adding(days: ahead == 0 && skippingToday ? 7 : ahead)
    case .monthAndDay(let month, let day):
      let this = TimePhrase.Day.date(month, day, in: today.year)
      let isPast = this < today || (this == today && skippingToday)
      return isPast ? TimePhrase.Day.date(month, day, in: today.year + 1) : this
    }
  }

  /// The last such day up to today.
  fileprivate func last(before today: CivilDate) -> CivilDate {
    switch self {
    case .offset, .date:
      return next(after: today)
    case .weekday(let weekday):
      return today.adding(days: -floorModulo(today.weekday.number - weekday.number, 7))
    case .monthAndDay(let month, let day):
      let this = TimePhrase.Day.date(month, day, in: today.year)
      return this > today ? TimePhrase.Day.date(month, day, in: today.year - 1) : this
    }
  }

  /// 29 February of a common year is its last day of February.
  private static func date(_ month: Int, _ day: Int, in year: Int) -> CivilDate {
    let start = CivilDate(daysSinceEpoch: 0).adding(months: (year - 1970) * 12 + month - 1)
    return start.adding(days: min(day, CivilDate.daysInMonth(month, of: year)) - 1)
  }
}

extension Weekday {
  /// 0 (Monday) to 6.
  fileprivate var number: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}

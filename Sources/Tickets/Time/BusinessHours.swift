/// When a team is at work: the clock that service promises are measured by.
package struct BusinessHours: Hashable, Sendable {
  /// Minutes of a day, 0 up to 1440, the end not included.
  package typealias Interval = Range<Int>

  /// The time zone in which the hours are meant.
  package let zone: TimeZoneRules
  /// Days on which nobody works.
  package let holidays: Set<CivilDate>
  /// For each weekday from Monday on: intervals that ascend and do not touch.
  private let week: [[Interval]]

  /// Intervals may overlap and come in any order; what lies outside the day is cut off.
  package init(
    _ intervals: [Weekday: [Interval]], holidays: Set<CivilDate> = [], zone: TimeZoneRules
  ) {
    self.zone = zone
    self.holidays = holidays
    week = Weekday.allCases.map { BusinessHours.merged(intervals[$0] ?? []) }
  }

  /// Every minute of every day.
  package static let always = BusinessHours(
    Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [0..<1440]) }), zone: .utc)

  /// The open intervals of one day.
  package func intervals(on date: CivilDate) -> [Interval] {
    guard !holidays.contains(date) else { return [] }
    return week[floorModulo(date.daysSinceEpoch + 3, 7)]
  }

  /// Whether somebody is at work at that moment.
  package func isOpen(at moment: Timestamp) -> Bool {
    spans(on: zone.local(moment).date).contains { $0.contains(moment) }
  }

  /// When so many open minutes have passed; with none, the first open moment from the start on.
  ///
  /// - Returns: nil if that lies more than ``limit`` days ahead, or there are no hours at all.
  package func due(after start: Timestamp, minutes: Int) -> Timestamp? {
    guard week.contains(where: { !$0.isEmpty }) else { return nil }
    let (needed, overflow) = Int64(max(minutes, 0)).multipliedReportingOverflow(by: 60_000)
    guard !overflow else { return nil }
    var left = needed
    let first = zone.local(start).date
    for day in 0...BusinessHours.limit {
      for span in spans(on: first.adding(days: day)) where span.upperBound > start {
        let from = max(span.lowerBound, start)
        let open = span.upperBound.milliseconds(since: from)
        if left < open || (left == open && left > 0) {
          return from.adding(milliseconds: left)
        }
        left -= open
      }
    }
    return nil
  }

  /// The open time between two moments in milliseconds; negative if they are the wrong way round.
  ///
  /// Only the first ``limit`` days are looked at.
  package func elapsed(from start: Timestamp, to end: Timestamp) -> Int64 {
    guard start <= end else { return -elapsed(from: end, to: start) }
    let first = zone.local(start).date
    let last = zone.local(end).date
    let days = min(last.daysSinceEpoch - first.daysSinceEpoch, BusinessHours.limit)
    var total: Int64 = 0
    for day in 0...days {
      for span in spans(on: first.adding(days: day)) {
        let from = max(span.lowerBound, start)
        let to = min(span.upperBound, end)
        if from < to { total += to.milliseconds(since: from) }
      }
    }
    return total
  }

  /// How many days are looked at, so that no date makes the loop long: a hundred years.
  package static let limit = 36_525

  /// The open moments of one day.
  ///
  /// Each opening and closing is moved as ``TimeZoneRules/timestamp(of:)`` moves it on the two nights
  /// of the year when clocks are put; nothing is worked in an hour that the clock skips.
  private func spans(on date: CivilDate) -> [Range<Timestamp>] {
    intervals(on: date).map { interval in
      let start = zone.timestamp(of: LocalTime(date: date, minute: interval.lowerBound))
      let end = zone.timestamp(of: LocalTime(date: date, minute: interval.upperBound))
      return start..<max(start, end)
    }
  }

  private static func merged(_ intervals: [Interval]) -> [Interval] {
    var merged: [Interval] = []
    let inside = intervals.map { $0.clamped(to: 0..<1440) }.filter { !$0.isEmpty }
    for interval in inside.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, interval.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
      } else {
        merged.append(interval)
      }
    }
    return merged
  }
}

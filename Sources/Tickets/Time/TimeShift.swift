/// A distance on the calendar: months and days keep the time of day, the rest is exact.
struct TimeShift: Hashable, Sendable {
  var months = 0
  var days = 0
  var milliseconds: Int64 = 0

  /// The moment that lies so far away.
  func applied(to moment: Timestamp, zone: TimeZoneRules) -> Timestamp {
    guard months != 0 || days != 0 else { return moment.adding(milliseconds: milliseconds) }
    let local = zone.local(moment)
    let date = local.date.adding(months: months).adding(days: days)
    return zone.timestamp(of: LocalTime(date: date, millisecond: local.millisecond))
      .adding(milliseconds: milliseconds)
  }

  /// Adds so many of a unit (`m`, `hours`, `wk`); false if there is no such unit.
  mutating func add(_ count: Int, _ unit: some StringProtocol) -> Bool {
    switch unit {
    case "s", "sec", "secs", "second", "seconds": milliseconds += Int64(count) * 1000
    case "m", "min", "mins", "minute", "minutes": milliseconds += Int64(count) * 60_000
    case "h", "hr", "hrs", "hour", "hours": milliseconds += Int64(count) * 3_600_000
    case "d", "day", "days": days += count
    case "w", "wk", "wks", "week", "weeks": days += count * 7
    case "mo", "month", "months": months += count
    case "y", "yr", "yrs", "year", "years": months += count * 12
    default: return false
    }
    return true
  }
}

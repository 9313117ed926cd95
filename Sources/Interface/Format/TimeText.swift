internal import Tickets

/// Moments as the screens write them, in the person's own time zone.
struct TimeText: Hashable, Sendable {
  let now: Timestamp
  let zone: TimeZoneRules

  /// `10:04` today, `Mon 2 Mar 10:04` this year, `2 Mar 2024 10:04` before.
  func moment(_ time: Timestamp) -> String {
    let local = zone.local(time)
    let today = zone.local(now).date
    if local.date == today { return clock(local) }
    return "\(day(local.date, today: today)) \(clock(local))"
  }

  /// `Today`, `Yesterday`, `Mon 2 Mar`, `2 Mar 2024`.
  func heading(_ time: Timestamp) -> String {
    let today = zone.local(now).date
    let date = zone.local(time).date
    if date == today { return "Today" }
    if date == today.adding(days: -1) { return "Yesterday" }
    return day(date, today: today)
  }

  /// `2026-03-02 10:04:05`, as logs write it.
  func exact(_ time: Timestamp) -> String {
    let local = zone.local(time)
    let (date, second) = (local.date, local.second)
    return
      "\(date.year)-\(padded(date.month))-\(padded(date.day)) \(clock(local)):\(padded(second))"
  }

  private func day(_ date: CivilDate, today: CivilDate) -> String {
    let month = TimeText.months[date.month - 1]
    guard date.year == today.year else { return "\(date.day) \(month) \(date.year)" }
    let weekday = date.weekday.rawValue.prefix(3).capitalized
    return "\(weekday) \(date.day) \(month)"
  }

  private func clock(_ local: LocalTime) -> String {
    "\(padded(local.hour)):\(padded(local.minute))"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Substring {
  /// The text with its first letter in upper case.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

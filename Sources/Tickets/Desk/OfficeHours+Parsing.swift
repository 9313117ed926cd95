extension OfficeHours {
  /// The hours ready to reckon with; no times at all mean around the clock.
  ///
  /// - `zone`: The rules of ``timeZone``.
  package func businessHours(zone: TimeZoneRules) throws(OfficeHoursError) -> BusinessHours {
    guard !times.isEmpty || !holidays.isEmpty else { return .always }
    var days: [CivilDate] = []
    for text in holidays {
      guard let date = OfficeHours.date(text) else { throw .badDate(text) }
      days.append(date)
    }
    var intervals: [Weekday: [BusinessHours.Interval]] = [:]
    for text in times.isEmpty ? OfficeHours.always : times {
      let (days, interval) = try OfficeHours.parse(text)
      for day in days { intervals[day, default: []].append(interval) }
    }
    return BusinessHours(intervals, holidays: Set(days), zone: zone)
  }

  private static let always = ["mon-sun 00:00-24:00"]

  /// Reads `mon 09:00-17:00` or `mon-fri 09:00-17:00`.
  private static func parse(
    _ text: String
  ) throws(OfficeHoursError) -> ([Weekday], BusinessHours.Interval) {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, let days = weekdays(words[0]) else { throw .badTimes(text) }
    let times = words[1].split(separator: "-")
    guard times.count == 2, let start = minute(times[0]), let end = minute(times[1]), start < end
    else { throw .badTimes(text) }
    return (days, start..<end)
  }

  private static func weekdays(_ text: Substring) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { name in
      Weekday.allCases.firstIndex { $0.rawValue.hasPrefix(name) && name.utf8.count >= 3 }
    }
    guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }),
      ends.count <= 2, first <= last
    else { return nil }
    return Array(Weekday.allCases[first...last])
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
      (0..<60).contains(minute), hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  private static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }
}

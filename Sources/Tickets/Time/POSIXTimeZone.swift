/// The rule for all years, as the TZ variable of POSIX and the footer of TZif files write it:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct POSIXTimeZone: Hashable, Sendable {
  /// Seconds east of UTC in winter.
  let standard: Int
  /// Summer time, if the place has it.
  let summer: Summer?

  struct Summer: Hashable, Sendable {
    /// Seconds east of UTC.
    let offset: Int
    let start: Change
    let end: Change
  }

  /// When the clock is put, in local time before the change.
  struct Change: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// 1 to 365; 29 February is never counted.
      case julian(Int)
      /// 0 to 365; 29 February is counted.
      case zeroBased(Int)
      /// Month, week 1 to 5 (5 is the last one), weekday 0 (Sunday) to 6.
      case weekday(month: Int, week: Int, day: Int)
    }

    let day: Day
    /// Seconds after midnight; RFC 8536 allows a week to either side.
    let time: Int

    /// Seconds from 1970-01-01 00:00 to the change, on the wall clock.
    func wall(in year: Int) -> Int64 {
      Int64(days(in: year)) * 86_400 + Int64(time)
    }

    private func days(in year: Int) -> Int {
      let newYear = firstOf(1, year).daysSinceEpoch
      switch day {
      case .julian(let day):
        return newYear + day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0)
      case .zeroBased(let day):
        return newYear + day
      case .weekday(let month, let week, let day):
        let first = firstOf(month, year).daysSinceEpoch
        // 1970-01-01 was a Thursday, which POSIX counts as 4.
        let weekdayOfFirst = floorModulo(first + 4, 7)
        var index = floorModulo(day - weekdayOfFirst, 7) + (week - 1) * 7
        if index >= CivilDate.daysInMonth(month, of: year) { index -= 7 }
        return first + index
      }
    }

    private func firstOf(_ month: Int, _ year: Int) -> CivilDate {
      CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
    }
  }

  /// Seconds east of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
  func offset(at second: Int64) -> Int {
    guard let summer else { return standard }
    let wall = second.addingReportingOverflow(Int64(standard)).partialValue
    let year = CivilDate(daysSinceEpoch: Int(floorDivide(wall, 86_400))).year
    let start = summer.start.wall(in: year) - Int64(standard)
    let end = summer.end.wall(in: year) - Int64(summer.offset)
    let isSummer =
      start < end ? start <= second && second < end : second < end || start <= second
    return isSummer ? summer.offset : standard
  }
}

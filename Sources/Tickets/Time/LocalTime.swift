/// What a clock on the wall shows: a day and a time of day, in no particular time zone.
package struct LocalTime: Hashable, Comparable, Sendable {
  /// The day.
  package let date: CivilDate
  /// Milliseconds since the day's midnight, 0 to 86 399 999.
  package let millisecond: Int

  /// A time that runs over the day's ends moves to the day where it belongs.
  package init(date: CivilDate, millisecond: Int) {
    self.date = date.adding(days: floorDivide(millisecond, LocalTime.day))
    self.millisecond = floorModulo(millisecond, LocalTime.day)
  }

  /// A day at so many minutes after midnight.
  package init(date: CivilDate, minute: Int) {
    self.init(date: date, millisecond: minute * 60_000)
  }

  /// Milliseconds since 1970-01-01 00:00, as if the wall were in UTC.
  init(wall milliseconds: Int64) {
    let days = floorDivide(milliseconds, Int64(LocalTime.day))
    date = CivilDate(daysSinceEpoch: Int(days))
    millisecond = Int(milliseconds - days * Int64(LocalTime.day))
  }

  var wall: Int64 {
    Int64(date.daysSinceEpoch) * Int64(LocalTime.day) + Int64(millisecond)
  }

  /// 0 to 23.
  package var hour: Int { millisecond / 3_600_000 }
  /// 0 to 59.
  package var minute: Int { millisecond / 60_000 % 60 }
  /// 0 to 59.
  package var second: Int { millisecond / 1000 % 60 }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.date, left.millisecond) < (right.date, right.millisecond)
  }

  static let day = 86_400_000
}

/// The offsets from UTC of one place, past and future, as the time zone database has them.
///
/// It is made from the bytes of a TZif file, so this module needs no file and no C library.
package struct TimeZoneRules: Hashable, Sendable {
  /// When the offset changes, in seconds since 1970-01-01T00:00:00Z, ascending.
  let transitions: [Int64]
  /// The offset after each transition, in seconds east of UTC.
  let offsets: [Int]
  /// The offset before the first transition.
  let firstOffset: Int
  /// The rule for the time after the last transition.
  let footer: POSIXTimeZone?

  /// Coordinated Universal Time: what to fall back to.
  package static let utc = TimeZoneRules(
    transitions: [], offsets: [], firstOffset: 0, footer: nil)

  /// A zone that is always so many minutes east of UTC.
  package static func fixed(minutesEast: Int) -> TimeZoneRules {
    TimeZoneRules(transitions: [], offsets: [], firstOffset: minutesEast * 60, footer: nil)
  }

  /// Seconds east of UTC at a moment.
  package func offset(at moment: Timestamp) -> Int {
    let second = floorDivide(moment.milliseconds, 1000)
    guard let last = transitions.last, second < last else {
      return footer?.offset(at: second) ?? offsets.last ?? firstOffset
    }
    // The first transition that lies after the moment.
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }

  /// What the wall clock shows at a moment.
  package func local(_ moment: Timestamp) -> LocalTime {
    let clamped = min(max(moment, .earliest), .latest)
    return LocalTime(wall: clamped.milliseconds + Int64(offset(at: clamped)) * 1000)
  }

  /// The moment when the wall clock shows this.
  ///
  /// A time that comes twice (the clock was put back) is the first one; a time that never comes
  /// (it was put forward) is as long after the change as it claims to be.
  package func timestamp(of local: LocalTime) -> Timestamp {
    let wall = local.wall
    let before = offset(at: Timestamp(milliseconds: wall - Int64(LocalTime.day)))
    let after = offset(at: Timestamp(milliseconds: wall + Int64(LocalTime.day)))
    let first = Timestamp(milliseconds: wall - Int64(before) * 1000)
    if before == after || offset(at: first) == before { return first }
    let second = Timestamp(milliseconds: wall - Int64(after) * 1000)
    return offset(at: second) == after ? second : first
  }

  /// The moment when the day begins.
  package func startOfDay(_ date: CivilDate) -> Timestamp {
    timestamp(of: LocalTime(date: date, millisecond: 0))
  }
}

/// A moment to the millisecond, leap seconds not counted.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, negative before.
  package let milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment so many milliseconds later; the ends of the range hold it.
  package func adding(milliseconds: Int64) -> Timestamp {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    guard overflow else { return Timestamp(milliseconds: sum) }
    return Timestamp(milliseconds: milliseconds < 0 ? .min : .max)
  }

  /// Milliseconds from another moment to this one; the ends of the range hold it.
  package func milliseconds(since other: Timestamp) -> Int64 {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(other.milliseconds)
    guard overflow else { return difference }
    return milliseconds < other.milliseconds ? .min : .max
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The first moment that RFC 3339 can write: 0000-01-01T00:00:00Z.
  package static let earliest = Timestamp(milliseconds: -62_167_219_200_000)
  /// The last moment that RFC 3339 can write: 9999-12-31T23:59:59.999Z.
  package static let latest = Timestamp(milliseconds: 253_402_300_799_999)
}

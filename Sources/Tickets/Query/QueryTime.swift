/// A comparison with a time: what stands behind `created:`, `updated:` and `due:`.
///
/// A phrase such as `2026-01-31` is a whole day, so each comparison says which end it means.
package enum QueryTime: Hashable, Sendable {
  /// Within the phrase; for a relative one (`-7d`), between then and now.
  case on(TimePhrase)
  /// From the phrase's beginning (`>=`).
  case since(TimePhrase)
  /// After the phrase's end (`>`).
  case after(TimePhrase)
  /// Before the phrase's beginning (`<`).
  case before(TimePhrase)
  /// Up to the phrase's end (`<=`).
  case until(TimePhrase)
  /// From the first's beginning to the second's end (`..`).
  case between(TimePhrase, TimePhrase)

  /// The moments meant: from the first, which is included, up to the second, which is not.
  package func bounds(
    now: Timestamp, zone: TimeZoneRules
  ) -> (from: Timestamp?, until: Timestamp?) {
    func interval(_ phrase: TimePhrase) -> Range<Timestamp> {
      phrase.interval(now: now, zone: zone)
    }
    switch self {
    case .on(let phrase):
      let span = interval(phrase)
      guard phrase.isRelative else { return (span.lowerBound, span.upperBound) }
      return (min(span.lowerBound, now), max(span.upperBound, now))
    case .since(let phrase): return (interval(phrase).lowerBound, nil)
    case .after(let phrase): return (interval(phrase).upperBound, nil)
    case .before(let phrase): return (nil, interval(phrase).lowerBound)
    case .until(let phrase): return (nil, interval(phrase).upperBound)
    case .between(let first, let last):
      return (interval(first).lowerBound, interval(last).upperBound)
    }
  }
}

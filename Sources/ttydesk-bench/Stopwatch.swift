import Glibc

/// Measures the wall clock, or the time for which processors were at work for this program.
struct Stopwatch {
  private let clock: clockid_t
  private let start: Double

  /// - `isProcessor`: Whether only the processors' work counts, which others' work hardly changes.
  init(isProcessor: Bool = false) {
    clock = isProcessor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC
    start = Stopwatch.now(clock)
  }

  /// Seconds since it was made.
  var seconds: Double { Stopwatch.now(clock) - start }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

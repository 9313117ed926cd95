internal import Glibc

/// A moment on a clock that nobody can set.
package struct Moment: Sendable {
  private let nanoseconds: Int64

  /// This moment.
  package static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// How many nanoseconds have passed since.
  package var nanosecondsSince: Int64 { Moment.now.nanoseconds - nanoseconds }
}

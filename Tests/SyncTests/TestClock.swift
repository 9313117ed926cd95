import Tickets

/// A clock that moves one second each time it is asked, and may be wrong.
final class TestClock {
  var now = Timestamp(milliseconds: 1_772_000_000_000)
  /// By how many milliseconds it is wrong this time.
  var error: () -> Int64 = { 0 }

  func tick() -> Timestamp {
    now = now.adding(milliseconds: 1_000)
    return now.adding(milliseconds: error())
  }
}

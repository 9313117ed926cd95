import Tickets

/// A clock that moves one second each time it is asked.
final class TestClock {
  var now = Timestamp(milliseconds: 1_772_000_000_000)

  func tick() -> Timestamp {
    now = now.adding(milliseconds: 1_000)
    return now
  }
}

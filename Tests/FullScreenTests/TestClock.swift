import Synchronization
import Tickets

/// A clock that stands until it is told to go on.
final class TestClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_772_000_000_000)

  var now: Timestamp {
    Timestamp(milliseconds: milliseconds.withLock { $0 })
  }

  func advance(_ duration: Int64) {
    milliseconds.withLock { $0 += duration }
  }
}

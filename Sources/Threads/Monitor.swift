internal import Glibc

/// A value that threads share, and the wait for what others make of it: a monitor, as Hoare and
/// Hansen have it.
// Sendable though it holds pointers and a variable: POSIX lets every thread use what they point to,
// and the value is reached under the lock alone.
package final class Monitor<Value: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var value: Value

  /// Begins with a value.
  package init(_ value: Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // The time of day may be set while somebody waits; this clock only goes on.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(changed)
    lock.deallocate()
    changed.deallocate()
  }

  /// Looks at the value.
  package func read<Result>(_ body: (Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body(value)
  }

  /// Changes the value, and lets everybody who waits look at it again.
  ///
  /// - Parameters:
  ///   - condition: What is waited for before.
  ///   - milliseconds: How long at most; nil waits for as long as it takes.
  ///   - body: Given the value, also where the time is over.
  /// - Returns: What `body` gives.
  package func change<Result>(
    once condition: (Value) -> Bool = { _ in true }, within milliseconds: Int? = nil,
    _ body: (inout Value) -> Result
  ) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let milliseconds {
      var deadline = Monitor.time(in: milliseconds)
      while !condition(value) {
        if pthread_cond_timedwait(changed, lock, &deadline) == ETIMEDOUT { break }
      }
    } else {
      while !condition(value) { pthread_cond_wait(changed, lock) }
    }
    pthread_cond_broadcast(changed)
    return body(&value)
  }

  private static func time(in milliseconds: Int) -> timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let nanoseconds = time.tv_nsec + (milliseconds % 1_000) * 1_000_000
    time.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return time
  }
}

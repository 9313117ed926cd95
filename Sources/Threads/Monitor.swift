internal import Glibc

/// A lock, and the wait for what others change under it: a monitor, as Hoare and Hansen have it.
///
/// Its owner reaches what it guards from within ``locked(_:)`` alone.
// Sendable though it holds pointers: POSIX lets every thread use what they point to.
package final class Monitor: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  /// Makes one that nobody holds.
  package init() {
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    // The clock that nobody sets: a wait is as long as it was asked to be.
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
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

  /// Does something while nobody else can.
  package func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }

  /// Lets everybody who waits look again; under the lock.
  package func announce() {
    pthread_cond_broadcast(changed)
  }

  /// Waits while the condition holds, letting others in meanwhile; under the lock.
  package func wait(while condition: () -> Bool) {
    while condition() { pthread_cond_wait(changed, lock) }
  }

  /// Waits while the condition holds, for that many milliseconds at most; under the lock.
  package func wait(while condition: () -> Bool, atMost milliseconds: Int) {
    var deadline = timespec()
    clock_gettime(CLOCK_MONOTONIC, &deadline)
    let nanoseconds = deadline.tv_nsec + (milliseconds % 1_000) * 1_000_000
    deadline.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
    deadline.tv_nsec = nanoseconds % 1_000_000_000
    while condition() {
      if pthread_cond_timedwait(changed, lock, &deadline) == ETIMEDOUT { return }
    }
  }
}

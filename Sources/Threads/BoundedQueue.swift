import Glibc

/// Hands values from one thread to another, and makes the sender wait while too many lie there.
// Sendable though it holds pointers: every access to `items` and the flag is under the lock.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private let limit: Int
  private var items: [Element] = []
  private var isClosed = false

  init(limit: Int) {
    self.limit = limit
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(changed)
    lock.deallocate()
    changed.deallocate()
  }

  /// Adds a value, once there is room.
  ///
  /// Gives false once the queue is closed: nobody waits for values any more.
  func send(_ item: Element) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while items.count >= limit, !isClosed { pthread_cond_wait(changed, lock) }
    guard !isClosed else { return false }
    items.append(item)
    pthread_cond_broadcast(changed)
    return true
  }

  /// The next value, once there is one; nil once the queue is closed and empty.
  func receive() -> Element? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while items.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
    guard !items.isEmpty else { return nil }
    pthread_cond_broadcast(changed)
    return items.removeFirst()
  }

  /// Ends it for both sides: what lies there can still be received.
  func close() {
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }
}

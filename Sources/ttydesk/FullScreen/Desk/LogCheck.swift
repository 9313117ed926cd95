import Synchronization

/// Whether a thread checks the log: a check reads all of it, and two tell no more than one.
final class LogCheck: Sendable {
  private let isRunning = Mutex(false)

  /// Takes note that a check begins; false where one is under way.
  func begin() -> Bool {
    isRunning.withLock { isRunning in
      defer { isRunning = true }
      return !isRunning
    }
  }

  func end() {
    isRunning.withLock { $0 = false }
  }
}

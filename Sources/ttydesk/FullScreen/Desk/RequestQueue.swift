import Glibc
import Interface

/// What is asked of the store, in the order in which it is to be done.
// Sendable though it holds pointers: every access to the content is under the lock.
final class RequestQueue: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var effects: [Effect] = []
  private var current: Effect?
  private var isSuperseded = false
  private var isClosed = false

  init() {
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

  /// Adds requests; those of before that nobody waits for any more are dropped.
  ///
  /// - Returns: How many more requests there are than before.
  func send(_ new: [Effect]) -> Int {
    locked {
      let before = effects.count
      for effect in new {
        effects.removeAll { effect.replaces($0) }
        effects.append(effect)
        if let current, effect.replaces(current) || current.isPatient { isSuperseded = true }
      }
      pthread_cond_broadcast(changed)
      return effects.count - before
    }
  }

  /// The next request, once there is one.
  ///
  /// - Returns: Nothing after that many milliseconds, or once the queue is closed and empty.
  func receive(within milliseconds: Int) -> Next {
    var deadline = timespec()
    clock_gettime(CLOCK_REALTIME, &deadline)
    let nanoseconds = deadline.tv_nsec + (milliseconds % 1_000) * 1_000_000
    deadline.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
    deadline.tv_nsec = nanoseconds % 1_000_000_000
    return locked {
      current = nil
      isSuperseded = false
      while effects.isEmpty, !isClosed {
        if pthread_cond_timedwait(changed, lock, &deadline) == ETIMEDOUT { break }
      }
      guard !effects.isEmpty else { return isClosed ? .closed : .nothing }
      let index = effects.firstIndex { !$0.isPatient } ?? 0
      let effect = effects.remove(at: index)
      current = effect
      return .effect(effect)
    }
  }

  /// What a wait brought.
  enum Next {
    case effect(Effect)
    case nothing
    case closed
  }

  /// Whether the answer to the request at work is still waited for.
  var isWanted: Bool { locked { !isSuperseded } }

  /// Ends it: what lies there is still done.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(changed)
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

extension Effect {
  /// Whether nobody waits for another request once this one is made.
  func replaces(_ other: Effect) -> Bool {
    switch (self, other) {
    case (.loadList, .loadList), (.loadTicket, .loadTicket), (.loadNames, .loadNames),
      (.loadAudit, .loadAudit), (.loadCounts, .loadCounts), (.loadDesk, .loadDesk),
      (.loadCustomer, .loadCustomer), (.loadSource, .loadSource), (.verify, .verify),
      (.announce, .announce),
      (.loadMatches, .loadMatches), (.findInTicket, .findInTicket):
      true
    case (.saveDraft(let new), .saveDraft(let old)): new.key == old.key
    default: false
    }
  }

  /// Whether everything else goes first.
  var isPatient: Bool { self == .loadCounts }
}

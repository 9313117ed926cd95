import Interface
import Threads

/// What is asked of the store, in the order in which it is to be done.
// Sendable though it has variables: every access to them is within the monitor.
final class RequestQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private var effects: [Effect] = []
  private var current: Effect?
  private var isSuperseded = false
  private var isNudged = false
  private var isClosed = false

  /// Adds requests; those of before that nobody waits for any more are dropped.
  ///
  /// - Returns: How many more requests there are than before.
  func send(_ new: [Effect]) -> Int {
    monitor.locked {
      let before = effects.count
      for effect in new {
        effects.removeAll { effect.replaces($0) }
        effects.append(effect)
        if let current, effect.replaces(current) || current.isPatient { isSuperseded = true }
      }
      monitor.announce()
      return effects.count - before
    }
  }

  /// The next request, once there is one.
  ///
  /// - Returns: Nothing after that many milliseconds, or as soon as somebody calls ``nudge()``.
  func receive(within milliseconds: Int) -> Next {
    monitor.locked {
      current = nil
      isSuperseded = false
      monitor.wait(
        while: { effects.isEmpty && !isClosed && !isNudged }, atMost: milliseconds)
      guard !effects.isEmpty else {
        isNudged = false
        return isClosed ? .closed : .nothing
      }
      let index = effects.firstIndex { !$0.isPatient } ?? 0
      let effect = effects.remove(at: index)
      current = effect
      return .effect(effect)
    }
  }

  /// Puts back a patient request that made way for another one.
  ///
  /// - Returns: Whether it will be done later: nobody waits for one that is no patient one, or was
  ///   made once more.
  func putBack(_ effect: Effect) -> Bool {
    monitor.locked {
      guard effect.isPatient, !effects.contains(where: { $0.replaces(effect) }) else {
        return false
      }
      effects.append(effect)
      return true
    }
  }

  /// What a wait brought.
  enum Next {
    case effect(Effect)
    case nothing
    case closed
  }

  /// Whether the answer to the request at work is still waited for.
  var isWanted: Bool { monitor.locked { !isSuperseded } }

  /// Lets the next wait end at once where nothing is asked for.
  func nudge() {
    monitor.locked {
      isNudged = true
      monitor.announce()
    }
  }

  /// Ends it: what lies there is still done.
  func close() {
    monitor.locked {
      isClosed = true
      monitor.announce()
    }
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

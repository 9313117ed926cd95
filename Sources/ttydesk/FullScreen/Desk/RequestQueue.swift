import Interface
import Threads

/// What is asked of the store, in the order in which it is to be done.
final class RequestQueue: Sendable {
  private struct Content: Sendable {
    var effects: [Effect] = []
    var current: Effect?
    var isSuperseded = false
    var isNudged = false
    var isClosed = false
  }

  private let content = Monitor(Content())

  /// Adds requests; those of before that nobody waits for any more are dropped.
  ///
  /// - Returns: How many more requests there are than before.
  func send(_ new: [Effect]) -> Int {
    content.change { content in
      let before = content.effects.count
      for effect in new {
        content.effects.removeAll { effect.replaces($0) }
        content.effects.append(effect)
        if let current = content.current, effect.replaces(current) || current.isPatient {
          content.isSuperseded = true
        }
      }
      return content.effects.count - before
    }
  }

  /// The next request, once there is one.
  ///
  /// - Returns: Nothing after that many milliseconds, or as soon as somebody calls ``nudge()``.
  func receive(within milliseconds: Int) -> Next {
    content.change {
      $0.current = nil
      $0.isSuperseded = false
    }
    return content.change(
      once: { !$0.effects.isEmpty || $0.isClosed || $0.isNudged }, within: milliseconds
    ) { content in
      guard !content.effects.isEmpty else {
        content.isNudged = false
        return content.isClosed ? .closed : .nothing
      }
      let index = content.effects.firstIndex { !$0.isPatient } ?? 0
      let effect = content.effects.remove(at: index)
      content.current = effect
      return .effect(effect)
    }
  }

  /// Puts back a patient request that made way for another one.
  ///
  /// - Returns: Whether it will be done later: nobody waits for one that is no patient one, or was
  ///   made once more.
  func putBack(_ effect: Effect) -> Bool {
    content.change { content in
      guard effect.isPatient, !content.effects.contains(where: { $0.replaces(effect) }) else {
        return false
      }
      content.effects.append(effect)
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
  var isWanted: Bool { content.read { !$0.isSuperseded } }

  /// Lets the next wait end at once where nothing is asked for.
  func nudge() {
    content.change { $0.isNudged = true }
  }

  /// Ends it: what lies there is still done.
  func close() {
    content.change { $0.isClosed = true }
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

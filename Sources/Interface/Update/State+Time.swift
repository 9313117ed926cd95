package import Tickets

extension State {
  /// Takes note of the time and does what was to be done by now.
  ///
  /// It is called before every input and when the next deadline comes.
  package mutating func tick(_ now: Timestamp) -> [Effect] {
    self.now = now
    if deadlines[.clock] == nil { schedule(.clock) }
    var effects: [Effect] = []
    for deadline in Deadline.allCases where deadlines[deadline].map({ $0 <= now }) ?? false {
      deadlines[deadline] = nil
      effects += fire(deadline)
    }
    return effects
  }

  mutating func schedule(_ deadline: Deadline) {
    deadlines[deadline] = now.adding(milliseconds: deadline.delay)
  }

  private mutating func fire(_ deadline: Deadline) -> [Effect] {
    switch deadline {
    case .preview: return loadPreview()
    case .saveDraft: return saveDraft()
    case .search: return searchAsTyped()
    case .hintBox: showsHintBox = !pendingKeys.isEmpty
    case .toast: toast = nil
    case .recordView:
      if focus == .ticket, let thread, thread.at == nil { return [.recordView(thread.id)] }
    case .clock: schedule(.clock)
    }
    return []
  }

  /// Says something in the status line for a while.
  mutating func say(_ kind: Notice.Kind, _ text: String) {
    let deadline = now.adding(milliseconds: Deadline.toast.delay)
    toast = Toast(notice: Notice(kind, text), until: deadline)
    deadlines[.toast] = deadline
  }
}

package import Commands
internal import Tickets

extension State {
  /// Why a command can't be used just now, as a sentence; nil if it can.
  package func disabledReason(_ command: Command) -> String? {
    for need in command.entry.needs where !has(need) { return reason(need) }
    return command.deed.flatMap(currentRefusal)
  }

  /// Whether a command can be used just now.
  func isEnabled(_ command: Command) -> Bool {
    // A closure and not the method itself, which would take a copy of all of the state along.
    guard command.entry.needs.allSatisfy({ has($0) }) else { return false }
    return command.deed.map { currentRefusal(of: $0) == nil } ?? true
  }

  private func currentRefusal(of deed: Deed) -> String? {
    currentCard?.refusals[deed] ?? desk?.refusals[deed]
  }

  private func reason(_ need: Command.Need) -> String {
    if need == .staff, let reason = desk?.refusals[.change] { return reason }
    if let thread, thread.at != nil, need == .staff {
      return "This is the past: \(key(for: .now)) comes back to the present."
    }
    return need.reason
  }

  private func has(_ need: Command.Need) -> Bool {
    switch need {
    case .ticket: currentRow != nil || focus == .list && composer == nil && !marks.isEmpty
    case .message: thread?.message != nil
    case .attachment:
      composer.map { !$0.draft.files.isEmpty } ?? !(thread?.message?.attachments.isEmpty ?? true)
    case .marked: !marks.isEmpty
    case .draft: composer != nil || currentRow?.hasDraft == true
    case .publicDraft: composer?.draft.kind == .reply
    case .internalDraft: composer?.draft.kind == .note
    case .search: hasSearch
    case .view: isView(list.source) || isView(navigation.current)
    case .conflict: currentRow?.hasConflict == true
    case .linked: currentCard.map { !$0.links.isEmpty } ?? false
    case .deleted: currentRow?.isDeleted == true
    case .snoozed: currentRow?.snoozedUntil != nil
    case .lastAction: work.last != nil
    case .lastChange: !work.done.isEmpty
    case .past: thread?.at != nil
    case .remote: desk?.hasRemote == true
    case .held: !sync.held.isEmpty
    case .staff: desk?.refusals[.change] == nil && thread?.at == nil
    }
  }

  private var hasSearch: Bool {
    switch screens.last {
    case .audit(let audit): !audit.find.isEmpty
    case .customer: false
    case nil: focus == .ticket ? thread?.find != nil : list.source.kind == .search
    }
  }

  private func isView(_ source: ListSource?) -> Bool {
    if case .view = source?.kind { true } else { false }
  }
}

extension Command {
  /// What policy must allow for it.
  fileprivate var deed: Deed? {
    switch self {
    case .reply: .reply
    case .note: .note
    case .newTicket: .create
    case .delete, .deleteMessage, .undelete: .delete
    case .audit: .audit
    default: entry.needs.contains(.staff) ? .change : nil
    }
  }
}

import Commands
import Interface
import Store
import Tickets

/// What waits for the hub, and what a person decides about it.
extension Executor {
  /// Whether there is a hub, and a way to it.
  var hasRemote: Bool { port != nil }

  func synchronize() throws {
    guard let port else {
      let sentence =
        try store.remote() == nil
        ? "this desk has no hub: it puts its events in order itself"
        : "this copy knows no way to its hub; say where it is with: ttydesk remote add"
      throw Failure(.unavailable, sentence)
    }
    port.synchronize()
  }

  func decide(_ event: Digest, _ decision: HeldItem.Decision) throws {
    try store.resolveHeld(event, decision == .sendAnyway ? .sendAnyway : .discard)
    post(.sync(try syncState))
    post(.changed([]))
  }

  /// What waits here.
  var syncState: SyncState {
    get throws {
      var sync = SyncState()
      sync.drafts = store.drafts.count
      guard let state = try store.syncState() else { return sync }
      sync.remote = state.remote.name
      sync.lastSync = state.remote.syncedAt
      sync.outbox = state.waiting
      let kept = (state.held + state.refused).sorted { $0.position < $1.position }
      sync.held = try kept.map(item)
      return sync
    }
  }

  private func item(_ entry: OutboxEntry) throws -> HeldItem {
    let reason: HeldItem.Reason =
      if case .refused(let reason) = entry.state { .refused(reason) } else { .overtaken }
    let ticket = try store.ticket(entry.subject)
    return HeldItem(
      id: entry.id, ticket: entry.subject, name: ticket?.shownName ?? entry.subject.short,
      time: entry.at, text: try entry.body?.message?.text ?? phrase(entry, ticket), reason: reason)
  }

  /// What a change does, in words.
  private func phrase(_ entry: OutboxEntry, _ ticket: Ticket?) throws -> String {
    guard let ticket, let kind = EventKind(rawValue: entry.kind),
      let event = try store.entry(at: entry.position)
    else { return entry.kind }
    return try ThreadReader(executor: self, ticket: ticket).phrase(event, kind)
  }
}

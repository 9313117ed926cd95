import Commands
import Store
import Text
import Tickets

/// What the hub does not have: on its way, held, or refused.
extension Session {
  /// Does `ttydesk outbox list`.
  func listOutbox() throws {
    for entry in try store.outbox() {
      guard !output.isJSON else {
        try output.write(try json(of: entry))
        continue
      }
      let text = entry.body?.message?.text.split(separator: "\n").first.map(String.init)
      let facts = [
        try names.ticket(entry.subject), entry.kind, local(entry.at), entry.state.sentence,
        text ?? "",
      ]
      try writeDefinition(
        String(entry.id.hex.prefix(8)), facts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }

  /// Does `ttydesk outbox send`.
  func sendHeld() throws {
    let entry = try heldEntry()
    try store.resolveHeld(entry.id, .sendAnyway)
    try report("The reply goes out at the next sync.", entry)
  }

  /// Does `ttydesk outbox discard`.
  func discardHeld() throws {
    let entry = try heldEntry()
    try store.resolveHeld(entry.id, .discard)
    try report("It is taken back.", entry)
  }

  /// Does `ttydesk outbox edit`.
  func editHeld() throws {
    let entry = try heldEntry()
    guard case .held = entry.state, let message = entry.body?.message else {
      throw StoreError.notHeld
    }
    let ticket = try openTicket(entry.subject.hex)
    try withText(for: "reply-\(ticket.commandName)", beginning: message.text) { text in
      var message = message
      message.text = text
      message.sentAt = now
      let events = try store.batch {
        try store.resolveHeld(entry.id, .discard)
        return try store.perform(.reply(message, seen: nil), on: ticket.id, as: actor)
      }
      try report("The new reply goes out at the next sync.", ticket, event: events.first?.id)
    }
  }

  private func heldEntry() throws -> OutboxEntry {
    let name = invocation.argument(.event).lowercased()
    let found = try store.outbox().filter { $0.id.hex.hasPrefix(name) }
    guard let entry = found.first, !name.isEmpty else { throw StoreError.unknownMessage(name) }
    guard found.count == 1 else {
      throw StoreError.ambiguousMessage(name, count: found.count)
    }
    return entry
  }

  private func report(_ sentence: String, _ entry: OutboxEntry) throws {
    try report(sentence, name: entry.id.hex, json: try json(of: entry))
  }

  private func json(of entry: OutboxEntry) throws -> JSON {
    [
      "event": .string(entry.id.hex), "ticket": .string(try names.ticket(entry.subject)),
      "kind": .string(entry.kind), "at": .string(entry.at.description),
      "state": .string(entry.state.name), "reason": JSON(entry.state.reason),
      "text": JSON(entry.body?.message?.text),
    ]
  }
}

extension OutboxEntry.State {
  /// What scripts read.
  fileprivate var name: String {
    switch self {
    case .waiting: "waiting"
    case .held: "held"
    case .anyway: "anyway"
    case .refused: "refused"
    }
  }

  fileprivate var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }

  /// What people read.
  fileprivate var sentence: String {
    switch self {
    case .waiting: "goes out at the next sync"
    case .held: "held, for somebody wrote since: outbox send, edit or discard"
    case .anyway: "goes out at the next sync, though somebody wrote since"
    case .refused(let reason): "refused: \(reason)"
    }
  }
}

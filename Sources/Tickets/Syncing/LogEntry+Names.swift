extension LogEntry {
  /// The accounts that an event about a ticket names: whoever did it, and whom it speaks of.
  package var namedAccounts: [Identifier] {
    var names = [header.actor]
    switch body {
    case .ticketCreated(let created):
      names += [created.requester].compactMap { $0 }
    case .fieldSet(let change) where change.field == .requester || change.field == .assignee:
      names += [change.before, change.after].compactMap { $0.flatMap(Identifier.init(hex:)) }
    case .message(let message), .reply(let message), .note(let message):
      names += [message.author].compactMap { $0 } + message.mentions
    default:
      break
    }
    return names
  }
}

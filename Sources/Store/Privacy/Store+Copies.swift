internal import Database
internal import Tickets

extension Store {
  /// The messages that say the same as some events, because a ticket was split: what they were
  /// copied from, what was copied from them, and so on.
  func copies(of events: [Digest]) throws -> [StoredContent] {
    var seen = Set(events)
    var pending = events
    var found: [StoredContent] = []
    var splits: [Identifier: [OtherTicket]] = [:]
    while let event = pending.popLast() {
      let position = try database.int64(
        "SELECT position FROM message JOIN event USING (position) WHERE id = ?", event)
      guard let position, let content = try content(at: position) else { continue }
      let ticket = content.header.subject
      let known = try splits[ticket] ?? self.splits(of: ticket)
      splits[ticket] = known
      for relative in try original(of: content) + copies(of: event, by: known)
      where seen.insert(relative.id).inserted {
        found.append(relative)
        pending.append(relative.id)
      }
    }
    return found
  }

  /// The message that this one is a copy of.
  private func original(of copy: StoredContent) throws -> [StoredContent] {
    guard let original = copy.message?.copyOf,
      let position = try database.int64("SELECT position FROM event WHERE id = ?", original)
    else { return [] }
    return try content(at: position).map { [$0] } ?? []
  }

  /// The copies of a message in the tickets that were split from its own.
  private func copies(of event: Digest, by splits: [OtherTicket]) throws -> [StoredContent] {
    try splits.filter { $0.messages?.contains(event) == true }.flatMap { split in
      try positions(ofSubject: split.ticket).compactMap { try content(at: $0) }.filter {
        $0.message?.copyOf == event
      }
    }
  }

  /// The splits that a ticket saw.
  private func splits(of ticket: Identifier) throws -> [OtherTicket] {
    let bodies = try database.all(
      """
      SELECT payload.body FROM event JOIN payload ON payload.position = event.position
      WHERE event.subject = ? AND \(EventHeader.isOfKind(.split))
      """, ticket
    ) { $0.blob(0) }
    return bodies.compactMap { body in
      guard case .split(let split) = try? EventBody(kind: .split, json: body) else { return nil }
      return split
    }
  }
}

extension StoredContent {
  /// The message that the content is, if it is one.
  fileprivate var message: Message? {
    guard let kind, kind.isMessage, let body else { return nil }
    return try? EventBody(kind: kind, json: body).message
  }
}

internal import Database
package import Tickets

extension Store {
  /// The thread of a ticket and of those merged into it, oldest first.
  ///
  /// - `streams`: What the reader may see.
  /// - `hidden`: Whether deleted messages are given as well.
  package func messages(
    of ticket: Ticket, streams: Set<EventStream>, hidden: Bool = false
  ) throws -> [ThreadMessage] {
    var messages: [ThreadMessage] = []
    for id in try family(of: ticket) {
      guard let row = try storedTicket(id)?.position else { continue }
      messages += try thread(of: row).filter { message in
        streams.contains(message.stream) && (hidden || !message.isHidden)
      }
    }
    if !ticket.absorbed.isEmpty {
      messages.sort { left, right in
        let leftKey = (left.message?.sentAt ?? left.at, left.position)
        let rightKey = (right.message?.sentAt ?? right.at, right.position)
        return leftKey < rightKey
      }
    }
    return messages
  }

  /// The message whose event's id begins so.
  ///
  /// - Throws: ``StoreError/unknownMessage(_:)`` or ``StoreError/ambiguousMessage(_:count:)``.
  package func message(named name: String) throws -> (ticket: Ticket, message: ThreadMessage) {
    guard name.utf8.count >= 4, name.utf8.count <= 64,
      let low = Digest(hex: name.padded(with: "0")), let high = Digest(hex: name.padded(with: "f"))
    else { throw StoreError.unknownMessage(name) }
    let found = try database.all(
      """
      SELECT message.position, message.ticket FROM event
      JOIN message ON message.position = event.position
      WHERE event.id BETWEEN ? AND ? LIMIT 20
      """, low, high
    ) { ($0.int64(0), $0.int64(1)) }
    guard found.count < 2 else { throw StoreError.ambiguousMessage(name, count: found.count) }
    guard let (position, row) = found.first,
      let message = try threadMessages("message.position = ?", position).first,
      let id = try database.first(
        "SELECT id FROM ticket WHERE position = ?", row, read: { $0.identifier(0) }),
      let ticket = try id.flatMap({ try self.ticket($0) })
    else { throw StoreError.unknownMessage(name) }
    return (ticket, message)
  }

  /// The ticket itself and all that were merged into it, and into those.
  func family(of ticket: Ticket) throws -> [Identifier] {
    var family = [ticket.id]
    var pending = ticket.absorbed
    while let next = pending.popLast() {
      guard !family.contains(next) else { continue }
      family.append(next)
      pending += try self.ticket(next)?.absorbed ?? []
    }
    return family
  }

  private func thread(of row: Int64) throws -> [ThreadMessage] {
    try threadMessages("message.ticket = ?", row)
  }

  private func threadMessages(
    _ condition: String, _ value: Int64
  ) throws -> [ThreadMessage] {
    try database.all(
      """
      SELECT event.position, event.id, event.header, payload.body, message.hidden
      FROM message JOIN event ON event.position = message.position
      LEFT JOIN payload ON payload.position = message.position
      WHERE \(condition) ORDER BY message.sent, message.position
      """, value
    ) { row in
      let entry = try entry(
        position: row.int64(0), id: row.digest(1) ?? .zero, header: row.blob(2),
        body: row.optionalBlob(3))
      return ThreadMessage(
        id: entry.id, position: row.int64(0), kind: entry.kind ?? .message,
        stream: entry.header.stream, actor: entry.header.actor, at: entry.header.time,
        message: entry.body?.message, isRedacted: entry.isRedacted, isHidden: row.bool(4))
    }
  }
}

extension String {
  /// The text made as long as a digest's digits.
  fileprivate func padded(with digit: Character) -> String {
    self + String(repeating: digit, count: 64 - utf8.count)
  }
}

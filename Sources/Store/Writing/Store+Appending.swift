internal import Database
internal import Tickets

extension Store {
  /// Writes events to the end of the log, and what they change to the projections, in one
  /// transaction.
  ///
  /// Nobody asks policy here: ``perform(_:on:as:)`` and its like do.
  /// - Returns: The events, in the order of the drafts.
  @discardableResult
  func append(_ drafts: [EventDraft], by actor: Identifier) throws -> [Event] {
    guard !drafts.isEmpty else { return [] }
    return try batch {
      var pen = try backlog?.pen ?? Pen(database: database)
      let isReplica = try isReplica()
      var events: [Event] = []
      var open: OpenTicket?
      for draft in drafts {
        let body = draft.body.json(origin: surroundings.origin)
        let payload = Payload(body: body, using: &surroundings.random)
        let event = pen.write(
          draft, payload: payload, by: draft.actor ?? actor, at: draft.time ?? surroundings.now())
        let position = try insert(event, isReplica: isReplica)
        let entry = LogEntry(id: event.id, header: event.header, body: draft.body)
        try project(entry, at: position, into: &open)
        events.append(event)
      }
      try close(&open)
      if backlog == nil { try pen.save(to: database) } else { backlog?.pen = pen }
      if backlog?.isFull == true { try writeBacklog() }
      return events
    }
  }

  /// Puts one event at the end of the log.
  ///
  /// - Returns: Its position.
  private func insert(_ event: Event, isReplica: Bool) throws -> Int64 {
    // A desk without a hub puts its events in order itself.
    try insert(
      header: event.header.bytes, id: event.id, payload: event.payload,
      seq: isReplica ? nil : try newestSeq() + 1)
  }

  /// Puts one event at the end of the log, as its bytes are.
  ///
  /// - Returns: Its position.
  func insert(header: [UInt8], id: Digest, payload: Payload?, seq: Int64?) throws -> Int64 {
    try database.run(
      "INSERT INTO event (seq, id, header) VALUES (?, ?, ?)", seq, id, header)
    let position = database.lastInsertRowID
    if let payload {
      try database.run(
        "INSERT INTO payload (position, salt, body) VALUES (?, ?, ?)",
        position, payload.salt, payload.body)
    }
    return position
  }
}

internal import Database
internal import Tickets

/// Everything since the cursor, in the hub's order.
extension HubFeed {
  /// Adds what comes next in the order, and how far that goes.
  func flow(into batch: inout FeedBatch) throws {
    let statement = try store.database.statement(
      """
      SELECT event.seq, event.header, payload.salt, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position
      WHERE event.seq > ? AND event.seq <= ? ORDER BY event.seq LIMIT ?
      """)
    try statement.bind(reached, bound, HubFeed.longestLook)
    defer { statement.reset() }
    var scanned = 0
    while batch.hasRoom, try statement.step() {
      scanned += 1
      let event = SequencedEvent(statement.row)
      try add(event, to: &batch)
      reached = event.seq
    }
    if scanned == 0 { reached = bound }
    batch.add(.cursor(reached))
  }

  private func add(_ event: SequencedEvent, to batch: inout FeedBatch) throws {
    guard let header = try? EventHeader(parsing: event.header) else {
      throw StoreError.damagedEvent(position: event.seq)
    }
    let isOwn = header.replica == peer.replica
    // What was dropped may have had events of the replica's own.
    let isThere = isOwn && !renewed.contains(header.subject)
    if sight.reachesAll(header.stream, EventKind(rawValue: header.kind)) {
      batch.add(isThere ? .ack(counter: header.counter, seq: event.seq) : .event(event))
      return
    }
    let kind = try subjectKind(of: header)
    let isVisible = sight.reaches(header.stream, of: header.subject, kind)
    if isThere || isOwn && !isVisible {
      addOwn(header, event.seq, kind, isVisible, to: &batch)
    } else if isVisible {
      try introduce(header, kind, event, to: &batch)
      batch.add(.event(event))
    }
  }

  /// Tells a replica the place of an event of its own, or that its ticket was taken away since.
  private func addOwn(
    _ header: EventHeader, _ seq: Int64, _ kind: Sight.Subject, _ isVisible: Bool,
    to batch: inout FeedBatch
  ) {
    guard case .ticket(let ticket) = kind, !isVisible else {
      batch.add(.ack(counter: header.counter, seq: seq))
      return
    }
    batch.add(.gone(counter: header.counter))
    if sight.streams(of: ticket).isEmpty { batch.add(.drop(ticket.id)) }
  }

  /// Adds the events of a subject that the replica may hold.
  ///
  /// - Returns: Where to go on; nil when all are added.
  func addHistory(
    of subject: Identifier, after: Int64, upTo last: Int64, to batch: inout FeedBatch
  ) throws -> Int64? {
    let events = try store.database.all(
      """
      SELECT event.seq, event.header, payload.salt, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position
      WHERE event.subject = ? AND event.seq > ? AND event.seq <= ? ORDER BY event.seq LIMIT ?
      """, subject, after, last, HubFeed.longestPage
    ) { SequencedEvent($0) }
    for event in events {
      guard batch.hasRoom else { return event.seq - 1 }
      guard let header = try? EventHeader(parsing: event.header) else {
        throw StoreError.damagedEvent(position: event.seq)
      }
      let kind = try subjectKind(of: header)
      guard sight.reaches(header.stream, of: subject, kind) else { continue }
      try introduce(header, kind, event, to: &batch)
      batch.add(.event(event))
    }
    return events.count < HubFeed.longestPage ? nil : events.last?.seq
  }

  /// What an event is about, as the hub has it now.
  func subjectKind(of header: EventHeader) throws -> Sight.Subject {
    switch EventKind(rawValue: header.kind)?.deed {
    case _ where header.subject == .desk: return .desk
    case .administer? where header.kind == EventKind.queueSet.rawValue: return .queue
    case .administer? where header.kind == EventKind.organizationSet.rawValue:
      return .organization
    default: return try subjectKind(of: header.subject)
    }
  }

  /// What an identifier names.
  func subjectKind(of subject: Identifier) throws -> Sight.Subject {
    if subject == .desk { return .desk }
    if let ticket = try ticket(subject) { return .ticket(ticket) }
    if let account = try store.account(subject) {
      return .account(account, isNamed: try isNamed(account))
    }
    if try store.organization(subject) != nil { return .organization }
    return try store.queues().contains { $0.id == subject } ? .queue : .unknown
  }

  private func ticket(_ id: Identifier) throws -> Ticket? {
    if let known = tickets[id] { return known }
    let ticket = try store.ticket(id)
    tickets[id] = .some(ticket)
    return ticket
  }

  /// How many events of the order one batch looks at, however few of them may be told.
  private static let longestLook = 16_384
  /// How many events of one subject are read at a time.
  private static let longestPage = 512
}

extension SequencedEvent {
  /// The columns `seq`, `header`, `salt` and `body` of a row.
  init(_ row: borrowing Row) {
    let payload = row.optionalBlob(2).flatMap { salt in
      row.optionalBlob(3).map { Payload(salt: salt, body: $0) }
    }
    self.init(seq: row.int64(0), header: row.blob(1), payload: payload)
  }
}

internal import Database
package import Tickets

/// What a replica sends, and what becomes of it.
extension Store {
  /// The events that are to be sent, in the order in which they were written.
  ///
  /// They stay among them until ``take(_:)`` brings their place in the order: a verdict may be lost
  /// with the link, and the hub knows what it has. So the next ones are asked for by position.
  /// - `position`: Only events after this one; zero for the first.
  /// - `bytes`: How much to read at most; at least one event is given.
  package func submissions(after position: Int64, bytes: Int) throws -> [WaitingEvent] {
    var waiting: [WaitingEvent] = []
    var size = 0
    let statement = try database.statement(
      """
      SELECT event.position, event.header, payload.salt, payload.body, outbox.state
      FROM event INDEXED BY event_unsent
      LEFT JOIN payload ON payload.position = event.position
      LEFT JOIN outbox ON outbox.position = event.position
      WHERE event.seq IS NULL AND event.position > ? AND \(Store.isToBeSent)
      ORDER BY event.position
      """)
    try statement.bind(position)
    defer { statement.reset() }
    while size < bytes, try statement.step() {
      let event = WaitingEvent(statement.row)
      size += event.submission.header.count + (event.submission.payload?.body.count ?? 0)
      waiting.append(event)
    }
    return waiting
  }

  /// Does what the hub's verdicts ask for.
  package func settle(_ verdicts: [(event: WaitingEvent, verdict: Verdict)]) throws {
    try batch {
      for (event, verdict) in verdicts { try settle(event, verdict) }
    }
  }

  private func settle(_ event: WaitingEvent, _ verdict: Verdict) throws {
    let isWithdrawn = event.submission.wish == .withdraw
    switch verdict {
    case .accepted, .known:
      // It was in the log before it was withdrawn: it counts after all.
      if isWithdrawn { try setOutbox(event.position, nil) }
    case .stale(let head):
      try setOutbox(event.position, .held, head: head)
    case .refused where isWithdrawn, .withdrawn:
      try database.run("UPDATE outbox SET told = 1 WHERE position = ?", event.position)
      try destroyContent(ofOwn: event.position)
    case .refused(let reason):
      try setOutbox(event.position, .refused, reason: reason)
    case .early:
      break
    }
  }

  /// Gives an event of the outbox another state, and the projections what follows.
  func setOutbox(
    _ position: Int64, _ state: OutboxState?, reason: String? = nil, head: Digest? = nil,
    isTold: Bool = false
  ) throws {
    let known = try database.first(
      """
      SELECT event.subject, outbox.state FROM event
      LEFT JOIN outbox ON outbox.position = event.position
      WHERE event.position = ? AND event.seq IS NULL
      """, position
    ) { ($0.identifier(0), $0.optionalInt(1).flatMap(OutboxState.init)) }
    guard case (let subject?, let before)? = known else { return }
    let isMoved = (before?.isVoid ?? false) != (state?.isVoid ?? false)
    try countingViewsOnce {
      if isMoved { try unproject(subject) }
      try writeOutbox(position, state, reason: reason, head: head, isTold: isTold)
      if isMoved { try reproject(subject) }
    }
    // It may have been the last to name somebody.
    if isMoved { try database.run("UPDATE remote SET untidy = 1") }
  }

  private func writeOutbox(
    _ position: Int64, _ state: OutboxState?, reason: String?, head: Digest?, isTold: Bool
  ) throws {
    guard let state else {
      try database.run("DELETE FROM outbox WHERE position = ?", position)
      return
    }
    try database.run(
      "INSERT OR REPLACE INTO outbox (position, state, reason, head, told) VALUES (?, ?, ?, ?, ?)",
      position, state.rawValue, reason, head, isTold)
  }

  /// The condition that an event without a place is not kept back.
  static let isToBeSent = """
    (outbox.state IS NULL OR outbox.state = \(OutboxState.anyway.rawValue)
      OR outbox.state = \(OutboxState.withdrawn.rawValue) AND outbox.told = 0)
    """
}

extension WaitingEvent {
  fileprivate init(_ row: borrowing Row) {
    position = row.int64(0)
    let payload = row.optionalBlob(2).flatMap { salt in
      row.optionalBlob(3).map { Payload(salt: salt, body: $0) }
    }
    let wish: Submission.Wish =
      switch row.optionalInt(4).flatMap(OutboxState.init) {
      case .anyway: .appendAnyway
      case .withdrawn: .withdraw
      default: .append
      }
    submission = Submission(
      wish: wish, header: row.blob(1), payload: wish == .withdraw ? nil : payload)
  }
}

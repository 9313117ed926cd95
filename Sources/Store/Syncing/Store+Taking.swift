internal import Database
package import Tickets

/// A replica's way in: what the hub told becomes part of its log.
extension Store {
  /// Takes in a batch from the hub, in one transaction.
  ///
  /// What is here already is passed over, so a batch may come twice. Subjects with events of this
  /// desk's own that have no place yet, or with events that come out of order, are projected anew
  /// in canonical order; the others as they come, which is as fast as an import.
  /// - Parameters:
  ///   - items: What the hub told, in its order.
  ///   - postponesSearch: Whether the words are left to ``completeSearch(events:)``.
  /// - Returns: What came of it.
  /// - Throws: ``StoreError/hubContradicts(seq:)`` or ``StoreError/damagedDelivery(seq:)``; then
  ///   nothing of the batch is taken in.
  package func take(_ items: [Outgoing], postponesSearch: Bool = false) throws -> Delivery {
    try bulk {
      guard let remote = try remote() else { throw StoreError.noRemote }
      if postponesSearch { try postponeSearch() }
      var taking = Taking(cursor: remote.cursor, replica: try greeting().replica)
      try countingViewsOnce {
        try Arrival.forEach(items, withWords: !postponesSearch) { item, arrival in
          try take(item, arrival, &taking)
          if backlog?.isFull == true { try writeBacklog() }
        }
        try close(&taking.open)
        for subject in taking.torn { try reproject(subject) }
      }
      try database.run(
        "UPDATE remote SET cursor = ?, untidy = max(untidy, ?)", taking.cursor, taking.isUntidy)
      if taking.isScrubbing { try requestScrubbing() }
      drafts.forget(taking.forgotten, words: [])
      taking.delivery.conflicts = try taking.set.filter {
        try !(ticket($0)?.conflicts.isEmpty ?? true)
      }
      return taking.delivery
    }
  }

  private func take(
    _ item: Outgoing, _ arrival: Arrival?, _ taking: inout Taking
  ) throws {
    switch item {
    case .inventoryNeeded: break
    case .drop(let subject):
      taking.delivery.dropped += 1
      try drop(subject, &taking)
    case .event: if let arrival { try take(arrival, &taking) }
    case .ack(let counter, let seq):
      let position = try position(ofOwn: counter, taking.replica)
      if let position { try place(position, at: seq, &taking) }
    case .gone(let counter):
      if let position = try position(ofOwn: counter, taking.replica) {
        try remove(own: position, &taking)
      }
    case .cursor(let cursor): taking.cursor = max(taking.cursor, cursor)
    }
  }

  private func take(_ arrival: Arrival, _ taking: inout Taking) throws {
    let event = arrival.event
    guard let header = arrival.header else { throw StoreError.damagedDelivery(seq: event.seq) }
    guard let position = try insertNew(event, id: arrival.id) else {
      try recognize(arrival.id, event.seq, &taking)
      return
    }
    taking.delivery.events += 1
    let entry =
      try arrival.entry
      ?? self.entry(
        position: position, id: arrival.id, header: event.header, body: event.payload?.body)
    taking.note(entry)
    // The erasure that names it comes later in the order.
    if event.payload == nil { taking.isUntidy = true }
    switch entry.body {
    case .erased(let erasure): try carryOut(erasure, &taking)
    case .redacted(let redaction):
      try tear(header.subject, &taking)
      try stand(position, inFor: redaction)
    default: break
    }
    let follows = try taking.follows(header.subject, event.seq, in: self)
    if !follows { try tear(header.subject, &taking, except: position) }
    guard !taking.torn.contains(header.subject) else { return }
    // A position that was given up may come again, and the index may reach it: then with its words.
    let isFound = try arrival.hasWords || !isWithinSearch(position)
    try project(entry, at: position, into: &taking.open, isFound ? arrival.findings : nil)
  }

  /// Puts an event into the log.
  ///
  /// - Returns: Its position; nil where the log holds it already.
  private func insertNew(_ event: SequencedEvent, id: Digest) throws -> Int64? {
    let before = database.totalChanges
    try write(seq: event.seq) {
      try database.run(
        "INSERT INTO event (seq, id, header) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
        event.seq, id, event.header)
    }
    guard database.totalChanges != before else { return nil }
    let position = database.lastInsertRowID
    if let payload = event.payload {
      try database.run(
        "INSERT INTO payload (position, salt, body) VALUES (?, ?, ?)", position, payload.salt,
        payload.body)
    }
    return position
  }

  /// Notes the place of an event that the log holds.
  private func recognize(_ id: Digest, _ seq: Int64, _ taking: inout Taking) throws {
    let found = try database.first("SELECT position, seq FROM event WHERE id = ?", id) {
      ($0.int64(0), $0.optionalInt64(1))
    }
    guard let (position, known) = found else { return }
    guard let known else { return try place(position, at: seq, &taking) }
    guard known == seq else { throw StoreError.hubContradicts(seq: seq) }
  }

  private func position(ofOwn counter: UInt64, _ replica: Identifier) throws -> Int64? {
    try database.int64(
      "SELECT position FROM event WHERE replica = ? AND counter = ?", replica, counter.blob)
  }

  /// Gives an event of this desk's own its place in the order.
  private func place(_ position: Int64, at seq: Int64, _ taking: inout Taking) throws {
    let found = try database.first(
      """
      SELECT event.header, event.seq, outbox.state FROM event
      LEFT JOIN outbox ON outbox.position = event.position WHERE event.position = ?
      """, position
    ) { ($0.blob(0), $0.optionalInt64(1), $0.optionalInt(2).flatMap(OutboxState.init)) }
    guard let (bytes, known, state) = found, let header = try? EventHeader(parsing: bytes) else {
      return
    }
    guard known == nil else {
      if known != seq { throw StoreError.hubContradicts(seq: seq) }
      return
    }
    // It leaves behind what was written before it and is still kept back.
    let overtakes =
      try database.value(
        "SELECT 1 FROM event INDEXED BY event_unsent WHERE seq IS NULL AND subject = ? AND position < ?",
        header.subject, position) != nil
    if overtakes || state?.isVoid == true { try tear(header.subject, &taking) }
    try write(seq: seq) {
      try database.run("UPDATE event SET seq = ? WHERE position = ?", seq, position)
    }
    try database.run("DELETE FROM outbox WHERE position = ?", position)
    taking.delivery.acknowledged += 1
    if header.kind == EventKind.set.rawValue { taking.set.insert(header.subject) }
    // Somebody whom no ticket here names after all.
    if header.kind == EventKind.accountSet.rawValue { taking.isUntidy = true }
  }

  /// Writes a place in the order, which only one event may have.
  private func write(seq: Int64, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DatabaseError {
      throw error.kind == .constraint ? StoreError.hubContradicts(seq: seq) : error
    }
  }

  /// Takes a subject out of the projections, to be projected anew when the batch is in.
  ///
  /// - `newcomer`: An event that is in the log already, and not in the projections.
  func tear(
    _ subject: Identifier, _ taking: inout Taking, except newcomer: Int64? = nil
  ) throws {
    guard !taking.torn.contains(subject) else { return }
    try close(&taking.open)
    try unproject(subject, except: newcomer)
    taking.torn.insert(subject)
  }
}

/// A batch on its way into the log.
struct Taking {
  /// How far the replica has everything.
  var cursor: Int64
  let replica: Identifier
  var delivery = Delivery()
  /// The ticket that is being folded.
  var open: OpenTicket?
  /// The subjects that are out of the projections until the batch is in.
  var torn: Set<Identifier> = []
  /// The subjects whose drafts go.
  var forgotten: Set<Identifier> = []
  /// The tickets that had a field set.
  var set: Set<Identifier> = []
  /// Whether payloads went, so that their traces must go as well.
  var isScrubbing = false
  /// Whether accounts may be here that nothing names any more.
  var isUntidy = false
  /// The newest place of each subject's events, and for whom it stands no more.
  private var newest: [Identifier: Int64] = [:]

  init(cursor: Int64, replica: Identifier) {
    self.cursor = cursor
    self.replica = replica
  }

  /// Notes what has to be done after an event.
  mutating func note(_ entry: LogEntry) {
    switch entry.kind {
    case .set:
      set.insert(entry.header.subject)
      let names = [TicketField.requester.headerName, TicketField.assignee.headerName]
      if entry.header.fields.contains(where: names.contains) { isUntidy = true }
    case .erase, .redact, .accountSet, .accountGrant, .accountUngrant, .accountRevoke:
      // Whom this desk may know hangs on its own rights as well.
      isUntidy = true
    default: break
    }
  }

  /// Whether an event comes after all that its subject has so far.
  mutating func follows(_ subject: Identifier, _ seq: Int64, in store: Store) throws -> Bool {
    let last = try newest[subject] ?? store.newestSeq(of: subject, before: seq, cursor: cursor)
    newest[subject] = max(last, seq)
    return seq > last
  }
}

extension Store {
  /// The newest place that counts against an event being the last of its subject.
  ///
  /// Beyond the cursor nothing can be here but this desk's own.
  fileprivate func newestSeq(
    of subject: Identifier, before seq: Int64, cursor: Int64
  ) throws -> Int64 {
    let hasUnsent =
      try database.value(
        "SELECT 1 FROM event INDEXED BY event_unsent WHERE seq IS NULL AND subject = ? LIMIT 1",
        subject) != nil
    if hasUnsent { return .max }
    guard seq <= cursor else { return 0 }
    return try database.int64(
      "SELECT max(seq) FROM event WHERE subject = ? AND seq <> ?", subject, seq) ?? 0
  }
}

internal import Database
package import Tickets

/// Clocks that erase what has been kept long enough.
extension Store {
  /// The clocks that were ever set, in the order of the matters.
  package func retentionRules() throws -> [RetentionRule] {
    let rules = try all(.retention, as: RetentionRule.self)
    return RetentionRule.Matter.allCases.compactMap { matter in
      rules.first { $0.matter == matter }
    }
  }

  /// Sets a clock: only an admin says how long things are kept.
  package func setRetention(_ rule: RetentionRule, as actor: Actor) throws {
    try batch {
      try require(.administer, actor)
      try append(
        [EventDraft(subject: .desk, stream: .internal, body: .retentionSet(rule))], by: actor.id)
    }
  }

  /// Erases what has been kept long enough, as erasures with the basis "retention".
  ///
  /// A hold beats every clock, and so does a restriction: such data has to be kept.
  /// - Parameters:
  ///   - isTrial: Whether to find out what would go, and change nothing.
  ///   - actor: Whoever runs it.
  ///   - progress: Told what is being done.
  /// - Returns: What went, or would go.
  /// - Throws: ``Refusal`` where policy forbids erasing.
  package func runRetention(
    isTrial: Bool, as actor: Actor, progress: (ErasureProgress) -> Void = { _ in }
  ) throws -> RetentionRun {
    try require(.destroy, actor)
    var run = RetentionRun(request: newIdentifier())
    let zone = surroundings.timeZone(nil)
    for rule in try retentionRules() {
      guard let limit = rule.limit(now: surroundings.now(), zone: zone) else { continue }
      progress(.due(rule.matter, payloads: nil))
      var part = RetentionRun.Part(matter: rule.matter, limit: limit)
      let words = ErasureWords(
        basis: "retention", reason: "\(rule.matter.rawValue) kept for \(rule.period ?? "")",
        request: run.request)
      var rest = try due(rule.matter, limit)[...]
      while !rest.isEmpty {
        let some = rest.prefix(Store.retentionBatch)
        rest = rest.dropFirst(some.count)
        try batch {
          let plan = try plan(for: some, &part)
          if !isTrial, !plan.targets.isEmpty { try carryOut(plan, words, as: actor) }
        }
        progress(.due(rule.matter, payloads: part.payloads))
      }
      run.parts.append(part)
    }
    if !isTrial, !run.isEmpty { try finishErasures(waiting: true, progress: progress) }
    return run
  }

  /// The payloads of some subjects, but for those that have to be kept.
  private func plan(
    for subjects: ArraySlice<DueSubject>, _ part: inout RetentionRun.Part
  ) throws -> ErasurePlan {
    var plan = ErasurePlan(targets: [], identifiers: [], tickets: [])
    for subject in subjects {
      var own = plan
      own.targets = try subject.targets(in: self)
      guard !own.targets.isEmpty else { continue }
      guard try !mustKeep(subject, own) else {
        part.kept += 1
        continue
      }
      part.subjects += 1
      part.payloads += own.targets.count
      plan.targets += own.targets
    }
    return plan
  }

  /// Whether a hold or a restriction is on anything of a plan.
  private func mustKeep(_ subject: DueSubject, _ plan: ErasurePlan) throws -> Bool {
    do {
      try checkHolds(on: plan)
    } catch StoreError.held {
      return true
    }
    if let ticket = try ticket(subject.id) {
      if let root = try root(of: ticket), root.isHeld { return true }
      return try ticket.requester.flatMap { try account($0) }?.restriction != nil
    }
    return try account(subject.id)?.restriction != nil
  }

  /// The ticket that a merged one is part of now; nil for one that stands for itself.
  private func root(of ticket: Ticket) throws -> Ticket? {
    var root: Ticket?
    var seen: Set<Identifier> = [ticket.id]
    while let next = (root ?? ticket).mergedInto, seen.insert(next).inserted,
      let target = try self.ticket(next)
    {
      root = target
    }
    return root
  }

  // MARK: What is due

  private func due(_ matter: RetentionRule.Matter, _ limit: Timestamp) throws -> [DueSubject] {
    switch matter {
    case .deleted: try deletedTickets(limit) + deletedMessages(limit)
    case .closed: try closedTickets(limit)
    case .views: try views(limit)
    case .people: try people(limit)
    }
  }

  private func closedTickets(_ limit: Timestamp) throws -> [DueSubject] {
    let done = [Status.solved, .closed]
    return try ticketsWithContent(
      "deleted = 0 AND updated < ? AND (listed = 0 OR status IN (?, ?))", limit, done[0].code,
      done[1].code
    ) { ticket in
      guard let root = try root(of: ticket) else { return done.contains(ticket.status) }
      return done.contains(root.status) && root.deletion == nil && root.updatedAt < limit
    }
  }

  private func deletedTickets(_ limit: Timestamp) throws -> [DueSubject] {
    try ticketsWithContent("listed = 0") { ticket in
      guard let deletion = try ticket.deletion ?? root(of: ticket)?.deletion else { return false }
      return try time(of: deletion).map { $0 < limit } ?? false
    }
  }

  /// The tickets that pass a condition, still have words in them, and are due.
  private func ticketsWithContent(
    _ condition: String, _ values: any DatabaseConvertible..., isDue: (Ticket) throws -> Bool
  ) throws -> [DueSubject] {
    var tickets: [DueSubject] = []
    try database.query(
      """
      SELECT state FROM ticket WHERE \(condition) AND (subject <> ? OR EXISTS (
        SELECT 1 FROM message JOIN payload ON payload.position = message.position
        WHERE message.ticket = ticket.position)) ORDER BY position
      """, arguments: values.map(\.databaseValue) + [.text(StoredContent.blank)]
    ) { row in
      let ticket = try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) }
      if try isDue(ticket) { tickets.append(.ticket(ticket.id)) }
    }
    return tickets
  }

  private func deletedMessages(_ limit: Timestamp) throws -> [DueSubject] {
    let found = try database.all(
      """
      SELECT message.position, event.id, ticket.id FROM message
      JOIN payload ON payload.position = message.position
      JOIN event ON event.position = message.position
      JOIN ticket ON ticket.position = message.ticket
      WHERE message.hidden = 1 AND ticket.deleted = 0 ORDER BY message.position
      """
    ) { ($0.int64(0), $0.digest(1), $0.identifier(2)) }
    var due: [DueSubject] = []
    for case (let position, let message?, let ticket?) in found {
      let deletion = try deletionTime(of: message, in: ticket)
      if let deletion, deletion < limit { due.append(.payloads(ticket, [position])) }
    }
    return due
  }

  /// When a message was last hidden.
  private func deletionTime(of message: Digest, in ticket: Identifier) throws -> Timestamp? {
    for position in try positions(ofSubject: ticket).reversed() {
      guard let content = try content(at: position), content.kind == .delete,
        let body = content.body,
        case .deleted(let deletion) = try? EventBody(kind: .delete, json: body),
        deletion.message == message
      else { continue }
      return content.header.time
    }
    return nil
  }

  private func views(_ limit: Timestamp) throws -> [DueSubject] {
    var before: [UInt8] = []
    before.append(bigEndian: UInt64(bitPattern: limit.milliseconds))
    let found = try database.all(
      """
      SELECT event.subject, event.position FROM event
      JOIN payload ON payload.position = event.position
      WHERE \(EventHeader.isOfKind(.view)) AND \(EventHeader.sql(EventHeader.Place.time)) < ?
      ORDER BY event.position
      """, before
    ) { ($0.identifier(0), $0.int64(1)) }
    return Dictionary(grouping: found, by: \.0).compactMap { ticket, views in
      ticket.map { (first: views[0].1, due: DueSubject.payloads($0, views.map(\.1))) }
    }.sorted { $0.first < $1.first }.map(\.due)
  }

  /// People who only ever asked, and of whom nothing is going on nor held.
  private func people(_ limit: Timestamp) throws -> [DueSubject] {
    let accounts = try database.all(
      """
      SELECT state FROM account WHERE staff = 0 AND NOT EXISTS (
        SELECT 1 FROM ticket WHERE requester = account.id
        AND (\(Status.isActiveSQL) OR held = 1 OR updated >= ?1))
      AND NOT EXISTS (
        SELECT 1 FROM message JOIN ticket ON ticket.position = message.ticket
        WHERE message.author = account.id AND (message.sent >= ?1 OR ticket.held = 1))
      ORDER BY position
      """, limit
    ) { row in try row.withBlob(0) { try StateCoding.decode(Account.self, from: $0) } }
    return try accounts.filter { account in
      guard !account.isErased, account.grants.allSatisfy({ !$0.role.isStaff }) else { return false }
      return try account.profileEvent.flatMap(time).map { $0 < limit } ?? false
    }.map { .account($0.id) }
  }

  private func time(of event: Digest) throws -> Timestamp? {
    let header = try database.first("SELECT header FROM event WHERE id = ?", event) { $0.blob(0) }
    return header.flatMap { try? EventHeader(parsing: $0).time }
  }

  /// How many tickets or people are erased in one transaction, so that others need not wait.
  private static let retentionBatch = 200
}

/// Something that has been kept long enough.
private enum DueSubject {
  case ticket(Identifier)
  case account(Identifier)
  /// Some events of a ticket.
  case payloads(Identifier, [Int64])

  var id: Identifier {
    switch self {
    case .ticket(let id), .account(let id), .payloads(let id, _): id
    }
  }

  /// What has to be destroyed for it to be gone.
  func targets(in store: Store) throws -> [ErasurePlan.Target] {
    switch self {
    case .ticket(let id): try store.targets(ofTicket: id)
    case .account(let id): try store.targets(ofAccount: id)
    case .payloads(_, let positions):
      try positions.flatMap { try store.content(at: $0)?.targets(masked: nil) ?? [] }
    }
  }
}

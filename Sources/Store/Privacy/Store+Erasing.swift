internal import Database
package import Tickets

extension Store {
  /// Destroys what a plan names, and writes down who did it, on what ground and why.
  ///
  /// The payloads are gone when this returns, from every file of the desk. If the program is
  /// stopped in the middle, the next one to open the desk finishes the work.
  /// - `progress`: Told what is being done.
  /// Gives what the events of this erasure have in common.
  @discardableResult
  package func erase(
    _ plan: ErasurePlan, for request: ErasureRequest, as actor: Actor,
    progress: (ErasureProgress) -> Void = { _ in }
  ) throws -> Identifier {
    let masker = Masker(words: plan.identifiers)
    let words = ErasureWords(
      basis: masker.masked(request.basis), reason: masker.masked(request.reason),
      request: newIdentifier())
    progress(.destroying(payloads: plan.targets.count))
    try carryOut(plan, words, as: actor)
    try finishErasures(waiting: true, progress: progress)
    return words.request
  }

  /// Does what a plan says but for what ``finishErasures(waiting:progress:)`` does.
  func carryOut(_ plan: ErasurePlan, _ words: ErasureWords, as actor: Actor) throws {
    try batch {
      try require(plan, actor)
      // A hold may have been laid since the plan was made.
      try checkHolds(on: plan)
      try destroy(plan, words, by: actor.id)
    }
  }

  /// Destroys payloads and writes down in whose name; nobody asks policy or for holds.
  func destroy(_ plan: ErasurePlan, _ words: ErasureWords, by actor: Identifier) throws {
    // A copy of the desk does not hold everything that an erasure must reach.
    if try isReplica() { throw StoreError.onlyAtHub("an erasure") }
    try destroy(plan.targets)
    var events: [EventDraft] = []
    for group in plan.groups {
      let erasure = Erasure(
        targets: group.targets.map(\.id), basis: words.basis, reason: words.reason,
        request: words.request)
      events.append(
        EventDraft(subject: group.subject, stream: group.stream, body: .erased(erasure)))
      for target in group.targets {
        guard let masked = target.masked else { continue }
        let redaction = Redaction(target: target.id, body: String(decoding: masked, as: UTF8.self))
        events.append(
          EventDraft(
            subject: group.subject, stream: group.stream, base: target.id,
            body: .redacted(redaction)))
      }
    }
    try append(events, by: actor)
    for subject in Set(plan.targets.map(\.subject)) { try refold(subject) }
    try reindex(plan.targets)
    try requestScrubbing()
    drafts.forget(Set(plan.targets.map(\.subject)), words: plan.identifiers)
  }

  private func require(_ plan: ErasurePlan, _ actor: Actor) throws {
    for subject in Set(plan.targets.map(\.subject)) {
      let ticket = try ticket(subject)
      if let refusal = Policy.refusal(actor, .destroy, ticket: ticket) { throw refusal }
    }
  }

  /// Takes payloads, and everything by which they can be found, out of the database.
  private func destroy(_ targets: [ErasurePlan.Target]) throws {
    for target in targets {
      let kind = EventKind(rawValue: target.kind)
      let body = try kind.flatMap { kind in
        try effectiveBody(of: target.position).flatMap { try? EventBody(kind: kind, json: $0) }
      }
      for blob in try unindex(body, at: target.position) {
        try database.run("INSERT OR IGNORE INTO doomed_blob (hash) VALUES (?)", blob)
      }
      try database.run("DELETE FROM payload WHERE position = ?", target.position)
      try database.run("DELETE FROM replacement WHERE by = ?", target.position)
    }
  }

  /// Makes the masked copies findable, and corrects what the rows of messages say.
  private func reindex(_ targets: [ErasurePlan.Target]) throws {
    for target in targets {
      guard let kind = EventKind(rawValue: target.kind),
        let header = try header(at: target.position)
      else { continue }
      let body = try effectiveBody(of: target.position).flatMap {
        try? EventBody(kind: kind, json: $0)
      }
      let entry = LogEntry(id: target.id, header: header, body: body)
      try index(Findings(body), at: target.position)
      try redefine(entry, at: target.position)
      if kind.isMessage {
        try database.run(
          "UPDATE message SET author = ?, sent = ? WHERE position = ?", body?.message?.author,
          body?.message?.sentAt ?? header.time, target.position)
      }
    }
  }

  /// Writes a definition again that was masked, unless a newer one took its place.
  private func redefine(_ entry: LogEntry, at position: Int64) throws {
    var open: OpenTicket?
    switch entry.kind {
    case .organizationSet, .queueSet:
      let table = entry.kind == .queueSet ? "queue" : "organization"
      let isNewest = try database.value("SELECT 1 FROM \(table) WHERE event = ?", entry.id) != nil
      if isNewest { try project(entry, at: position, into: &open) }
    case .macroSet, .answerSet, .viewSet, .breachSet:
      let isNewest =
        try database.value("SELECT 1 FROM definition WHERE position = ?", position) != nil
      if isNewest { try project(entry, at: position, into: &open) }
    default:
      break
    }
  }

  private func effectiveBody(of position: Int64) throws -> [UInt8]? {
    let own = try database.first(
      "SELECT body FROM payload WHERE position = ?", position
    ) { $0.blob(0) }
    return try own ?? maskedBody(of: position)
  }

  private func header(at position: Int64) throws -> EventHeader? {
    let bytes = try database.first(
      "SELECT header FROM event WHERE position = ?", position
    ) { $0.blob(0) }
    return try bytes.map { try EventHeader(parsing: $0) }
  }
}

/// What the log says of an erasure.
struct ErasureWords {
  let basis: String
  let reason: String
  /// What the events of the erasure have in common.
  let request: Identifier
}

extension ErasurePlan {
  /// Targets that the same people may know of: one erase event names them.
  fileprivate struct Group {
    let subject: Identifier
    let stream: EventStream
    var targets: [Target]
  }

  fileprivate var groups: [Group] {
    var groups: [Group] = []
    var places: [[UInt8]: Int] = [:]
    for target in targets {
      let key = target.subject.bytes + [target.stream.rawValue]
      if let place = places[key] {
        groups[place].targets.append(target)
      } else {
        places[key] = groups.count
        groups.append(Group(subject: target.subject, stream: target.stream, targets: [target]))
      }
    }
    return groups
  }
}

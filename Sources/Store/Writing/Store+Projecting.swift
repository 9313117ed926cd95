internal import Database
internal import Tickets

extension Store {
  /// Writes to the projections what one event, the newest of the log, changes.
  ///
  /// - `open`: The ticket that is being folded; see ``close(_:)``.
  /// - `findings`: By what the event is found, where that is worked out already.
  func project(
    _ entry: LogEntry, at position: Int64, into open: inout OpenTicket?,
    _ findings: Findings? = nil
  ) throws {
    guard let kind = entry.kind else { return }
    switch kind {
    case .deskCreate:
      break
    case .accountSet, .accountRevoke, .accountGrant, .accountUngrant, .accountConsent,
      .accountRestrict, .accountRelease, .accountDisclose:
      try projectAccount(entry, at: position)
    case .organizationSet:
      try projectOrganization(entry, at: position)
    case .queueSet:
      try projectQueue(entry, at: position)
    case .macroSet, .macroRemove, .answerSet, .answerRemove, .viewSet, .viewRemove, .targetSet,
      .hoursSet, .retentionSet, .breachSet:
      try projectDefinition(entry, at: position)
    case .ticketCreate, .ticketNumber, .message, .reply, .note, .set, .tagAdd, .tagRemove,
      .linkAdd, .linkRemove, .watchAdd, .watchRemove, .merge, .unmerge, .absorb, .release, .split,
      .due, .view, .delete, .undelete:
      try projectTicket(entry, at: position, into: &open, findings)
    case .redact, .erase:
      try projectErasure(entry, at: position)
      try projectTicket(entry, at: position, into: &open, findings)
    case .holdAdd, .holdLift:
      try projectTicket(entry, at: position, into: &open, findings)
      try projectAccount(entry, at: position)
    }
    if kind.isDefinition { definitions.forget() }
    if kind.changesViews {
      try close(&open)
      if isRecountDue == nil { try recount() } else { postponeRecount() }
    }
  }

  /// Counts the views once at the end of what the body does, however often it changes them.
  func countingViewsOnce(_ body: () throws -> Void) throws {
    isRecountDue = false
    defer { isRecountDue = nil }
    try body()
    if isRecountDue == true { try recount() }
  }

  private func recount() throws {
    try settleTickets()
    try recountViews()
  }

  /// Has the views counted at the end of ``countingViewsOnce(_:)``.
  func postponeRecount() {
    isRecountDue = true
    definitions.forget()
  }

  /// Remembers which events lost their payload, and to which event.
  private func projectErasure(_ entry: LogEntry, at position: Int64) throws {
    switch entry.body {
    case .erased(let erasure):
      for target in erasure.targets {
        try database.run(
          "INSERT OR REPLACE INTO erasure (position, by) SELECT position, ? FROM event WHERE id = ?",
          position, target)
      }
    case .redacted(let redaction):
      try database.run(
        "INSERT OR REPLACE INTO replacement (position, by) SELECT position, ? FROM event WHERE id = ?",
        position, redaction.target)
    default:
      break
    }
  }

  /// An event as it counts now: with its own body, the masked one, or none.
  func entry(
    position: Int64, id: Digest, header: [UInt8], body: [UInt8]?
  ) throws -> LogEntry {
    if let body { return try LogEntry(position: position, id: id, header: header, body: body) }
    guard let facts = try? EventHeader(parsing: header) else {
      throw StoreError.damagedEvent(position: position)
    }
    guard let kind = EventKind(rawValue: facts.kind), let masked = try maskedBody(of: position)
    else { return LogEntry(id: id, header: facts, body: nil) }
    return LogEntry(
      id: id, header: facts, body: try? EventBody(kind: kind, json: masked), isRedacted: true)
  }

  /// The JSON that stands in for a redacted event's body; nil where there is none.
  func maskedBody(of position: Int64) throws -> [UInt8]? {
    let body = try database.first(
      """
      SELECT payload.body FROM replacement JOIN payload ON payload.position = replacement.by
      WHERE replacement.position = ?
      """, position
    ) { $0.blob(0) }
    guard let body, case .redacted(let redaction) = try? EventBody(kind: .redact, json: body)
    else { return nil }
    return [UInt8](redaction.body.utf8)
  }
}

extension EventKind {
  /// Whether it changes which tickets a view finds: the view, or a name that it may use.
  fileprivate var changesViews: Bool {
    switch self {
    case .viewSet, .viewRemove, .queueSet, .organizationSet: true
    default: false
    }
  }

  /// Whether it changes what ``DefinitionCache`` keeps.
  fileprivate var isDefinition: Bool {
    switch self {
    case .queueSet, .macroSet, .macroRemove, .answerSet, .answerRemove, .viewSet, .viewRemove,
      .targetSet, .hoursSet:
      true
    default: false
    }
  }
}

internal import Database
internal import Tickets

/// What a hub asks of an event before it takes it in.
extension Store {
  /// Checks an event in the chain of its replica, its bytes, and what policy says now.
  ///
  /// - Returns: What the event says.
  /// - Throws: ``SubmissionFault``.
  func judge(_ submission: Submission, _ link: ChainLink, by peer: Peer) throws -> EventBody {
    let header = link.header
    guard header.actor == peer.account else { throw SubmissionFault.otherActor }
    let before = header.counter > 1 ? try self.link(header.replica, header.counter - 1) : nil
    guard header.previous == before else { throw SubmissionFault.brokenChain }
    try checkClock(header.time)
    let body = try content(of: submission, header)
    guard let author = try account(header.actor) else { throw SubmissionFault.otherActor }
    let judgement = Judgement(header: header, body: body, actor: try actor(author))
    try checkForm(of: judgement)
    do {
      try judge(judgement)
    } catch let refusal as Refusal {
      throw SubmissionFault.forbidden(refusal)
    }
    return body
  }

  private func content(of submission: Submission, _ header: EventHeader) throws -> EventBody {
    guard let payload = submission.payload, payload.salt.count == Payload.saltSize else {
      throw SubmissionFault.noPayload
    }
    guard payload.body.count <= SyncLimits.body else { throw SubmissionFault.tooLarge }
    guard payload.commitment == header.commitment else { throw SubmissionFault.wrongCommitment }
    guard let kind = EventKind(rawValue: header.kind) else {
      throw SubmissionFault.unknownKind(header.kind)
    }
    guard kind.deed != nil else { throw SubmissionFault.onlyAtHub(kind) }
    do {
      return try EventBody(kind: kind, json: payload.body)
    } catch {
      throw SubmissionFault.unreadableBody(error.description)
    }
  }

  /// The header must say of the body what only the body decides, and build on nothing hidden.
  private func checkForm(of event: Judgement) throws {
    let header = event.header
    guard let stream = try event.body.stream ?? streamOfMessage(event) else {
      throw SubmissionFault.unknownSubject
    }
    guard header.stream == stream else { throw SubmissionFault.wrongStream(stream) }
    let draft = EventDraft(subject: header.subject, stream: stream, body: event.body)
    guard header.fields == draft.fields else { throw SubmissionFault.wrongFields }
    if let sentAt = event.body.message?.sentAt { try checkClock(sentAt, earliest: .min) }
    if let base = header.base { try check(base: base, of: header) }
  }

  /// An event builds on one of the same subject that all its readers may know of, or on one of its
  /// own replica that the hub did not take.
  private func check(base: Digest, of header: EventHeader) throws {
    guard let found = try self.header(of: base) else {
      let isOwn = try database.value(
        "SELECT 1 FROM absent WHERE replica = ? AND id = ?", header.replica, base)
      if isOwn == nil { throw SubmissionFault.hiddenBase }
      return
    }
    guard found.subject == header.subject, found.stream.rawValue <= header.stream.rawValue else {
      throw SubmissionFault.hiddenBase
    }
  }

  /// The stream of the message that a deletion hides or shows; nil where the ticket has none such.
  private func streamOfMessage(_ event: Judgement) throws -> EventStream? {
    switch event.body {
    case .deleted(let deletion), .undeleted(let deletion):
      guard let message = try deletion.message.flatMap({ try header(of: $0) }),
        message.subject == event.header.subject,
        EventKind(rawValue: message.kind)?.isMessage == true
      else { return nil }
      return message.stream
    default:
      return nil
    }
  }

  /// No clock is far ahead of the hub's, or stands before the earliest moment.
  func checkClock(_ time: Timestamp, earliest: Int64 = 0) throws {
    let latest = surroundings.now().adding(milliseconds: SyncLimits.clockAhead)
    guard time <= latest else { throw SubmissionFault.clockAhead }
    guard time.milliseconds >= earliest else { throw SubmissionFault.clockBehind }
  }

  private func judge(_ event: Judgement) throws {
    switch event.body {
    case .accountSet, .accountRevoked, .accountGranted, .accountUngranted, .accountConsented,
      .accountRestricted, .accountReleased, .accountDisclosed, .organizationSet, .queueSet,
      .macroSet, .macroRemoved, .answerSet, .answerRemoved, .viewSet, .viewRemoved, .targetSet,
      .hoursSet, .retentionSet, .breachSet:
      try judgeDesk(event)
    case .ticketCreated(let created):
      try judgeCreation(event, created)
    case .holdAdded, .holdLifted:
      let account = try account(event.subject)
      if account == nil { try judgeTicket(event) } else { try require(.destroy, event.actor) }
    default:
      try judgeTicket(event)
    }
  }

  /// The header of an event that the log holds.
  func header(of event: Digest) throws -> EventHeader? {
    try database.first("SELECT header FROM event WHERE id = ?", event) { row in
      try? EventHeader(parsing: row.blob(0))
    } ?? nil
  }

  /// Whether any event speaks of a subject.
  func isKnown(subject: Identifier) throws -> Bool {
    try database.value("SELECT 1 FROM event WHERE subject = ? LIMIT 1", subject) != nil
  }
}

/// An event that a hub judges, and whoever wrote it.
struct Judgement {
  let header: EventHeader
  let body: EventBody
  let actor: Actor

  var subject: Identifier { header.subject }
}

internal import Database
package import Tickets

/// The hub's way in: what replicas sent becomes part of the log, or not.
extension Store {
  /// Takes in what a replica sent, in one transaction, and says what became of each event.
  ///
  /// What came before is known again by its replica and counter, so that a link may be cut anywhere.
  /// An event that is refused or held does not stop those after it: its id stays, so that the
  /// chain of its replica can be followed.
  package func accept(_ submissions: [Submission], from peer: Peer) throws -> [Verdict] {
    try batch {
      guard try hub() != nil else { throw HubRefusal.noHub }
      return try submissions.map { try accept($0, from: peer) }
    }
  }

  private func accept(_ submission: Submission, from peer: Peer) throws -> Verdict {
    let header: EventHeader
    do {
      guard submission.header.count <= SyncLimits.header else { throw EventHeaderError.truncated }
      header = try EventHeader(parsing: submission.header)
    } catch let error as EventHeaderError {
      return .refused(reason: SubmissionFault.badHeader(error).description)
    }
    let link = ChainLink(header: header, id: EventHeader.id(of: submission.header))
    // Before anything of another's chain is told.
    guard try self.peer(header.replica)?.account == peer.account else {
      return .refused(reason: SubmissionFault.otherReplica.description)
    }
    if let verdict = try settled(link, submission.wish) { return verdict }
    guard submission.wish != .withdraw else {
      try note(link, .withdrawn, reason: SubmissionFault.withdrawn.description)
      return .withdrawn
    }
    do {
      let body = try judge(submission, link, by: peer)
      if let head = try newerMessage(than: header, body, wish: submission.wish) {
        try note(link, .held, reason: nil)
        return .stale(head: head)
      }
      return .accepted(seq: try write(submission, link, body))
    } catch let fault as SubmissionFault {
      try note(link, .refused, reason: fault.description)
      return .refused(reason: fault.description)
    }
  }

  /// What is said of an event that the hub knows already, or cannot know yet; nil for a new one.
  private func settled(_ link: ChainLink, _ wish: Submission.Wish) throws -> Verdict? {
    if let (id, seq) = try placed(link.replica, link.counter) {
      return id == link.id
        ? .known(seq: seq) : .refused(reason: SubmissionFault.forked.description)
    }
    if let (id, state, reason) = try absent(link.replica, link.counter) {
      guard id == link.id else { return .refused(reason: SubmissionFault.forked.description) }
      switch state {
      case .held: return nil
      case .refused where wish != .withdraw: return .refused(reason: reason ?? "")
      case .refused, .withdrawn: return .withdrawn
      }
    }
    let expected = try lastCounter(of: link.replica) + 1
    return link.counter == expected ? nil : .early(expected: expected)
  }

  /// Puts an event into the log, with what the hub adds to it.
  private func write(
    _ submission: Submission, _ link: ChainLink, _ body: EventBody
  ) throws -> Int64 {
    let seq = try newestSeq() + 1
    let position = try insert(
      header: submission.header, id: link.id, payload: submission.payload, seq: seq)
    try database.run(
      "DELETE FROM absent WHERE replica = ? AND counter = ?", link.replica, link.counter.blob)
    var open: OpenTicket?
    try project(
      LogEntry(id: link.id, header: link.header, body: body), at: position, into: &open)
    try close(&open)
    if case .ticketCreated(let created) = body { try complete(created, link.header) }
    if body.namesRequester { try joinRequester(of: link.header.subject, for: link.header.actor) }
    return seq
  }

  /// Gives a ticket to the account that its requester had first: a replica that does not know
  /// everybody added one of its own for them.
  private func joinRequester(of ticket: Identifier, for actor: Identifier) throws {
    guard let ticket = try self.ticket(ticket),
      let requester = try ticket.requester.flatMap({ try account($0) }),
      let known = try requester.profile.addresses.first.flatMap({ try account(address: $0) }),
      known.id != requester.id
    else { return }
    let change = FieldSet(field: .requester, before: requester.id.hex, after: known.id.hex)
    let draft = EventDraft(
      subject: ticket.id, stream: TicketField.requester.stream,
      base: ticket.setter(of: .requester), body: .fieldSet(change))
    try append([draft], by: actor)
  }

  /// Gives a new ticket its number, and the desk's promises where its author may not.
  private func complete(_ created: TicketCreated, _ header: EventHeader) throws {
    let number = TicketNumbered(number: try lastNumber() + 1)
    var drafts = [
      EventDraft(subject: header.subject, stream: .public, body: .ticketNumbered(number))
    ]
    if let author = try account(header.actor),
      !Policy.allows(try actor(author), .change, ticket: try known(header.subject))
    {
      let due = try serviceClock().dueTimes(
        queue: created.queue, priority: created.priority, from: surroundings.now())
      if due != DueTimes(firstReply: nil, resolution: nil) {
        drafts.append(
          EventDraft(subject: header.subject, stream: .internal, body: .dueTimes(due)))
      }
    }
    try append(drafts, by: header.actor)
  }

  /// The head of a thread that a reply's author had not seen; nil where nothing stands in the way.
  private func newerMessage(
    than header: EventHeader, _ body: EventBody, wish: Submission.Wish
  ) throws -> Digest?? {
    guard case .reply(let reply) = body, reply.copyOf == nil, wish == .append,
      let ticket = try ticket(header.subject), ticket.head != header.base
    else { return nil }
    return .some(ticket.head)
  }
}

/// The chains of replicas, of which the log may lack links.
extension Store {
  /// Remembers an event that the log does not hold.
  private func note(_ link: ChainLink, _ state: AbsentState, reason: String?) throws {
    try database.run(
      """
      INSERT OR REPLACE INTO absent (replica, counter, id, state, reason, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, link.replica, link.counter.blob, link.id, state.rawValue, reason, surroundings.now())
  }

  /// The id of a replica's event of that counter, whether the log holds it or not.
  func link(_ replica: Identifier, _ counter: UInt64) throws -> Digest? {
    try placed(replica, counter)?.id ?? absent(replica, counter)?.id
  }

  private func placed(
    _ replica: Identifier, _ counter: UInt64
  ) throws -> (id: Digest, seq: Int64)? {
    try database.first(
      "SELECT id, seq FROM event WHERE replica = ? AND counter = ?", replica, counter.blob
    ) { row in row.digest(0).map { ($0, row.int64(1)) } } ?? nil
  }

  private func absent(
    _ replica: Identifier, _ counter: UInt64
  ) throws -> (id: Digest, state: AbsentState, reason: String?)? {
    try database.first(
      "SELECT id, state, reason FROM absent WHERE replica = ? AND counter = ?", replica,
      counter.blob
    ) { row in
      row.digest(0).map { ($0, AbsentState(rawValue: row.int(1)) ?? .refused, row.optionalText(2)) }
    } ?? nil
  }
}

extension EventBody {
  /// Whether it says who asks.
  fileprivate var namesRequester: Bool {
    switch self {
    case .ticketCreated: true
    case .fieldSet(let change): change.field == .requester
    default: false
    }
  }
}

/// An event's place in the chain of its replica.
struct ChainLink {
  let header: EventHeader
  let id: Digest

  var replica: Identifier { header.replica }
  var counter: UInt64 { header.counter }
}

extension UInt64 {
  /// The eight bytes by which a counter stands in a header: they sort as the number does.
  var blob: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: self)
    return bytes
  }
}

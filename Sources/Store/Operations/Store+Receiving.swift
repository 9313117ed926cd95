internal import Database
package import Tickets

extension Store {
  /// What became of a message that came in.
  package enum Reception: Sendable, Hashable {
    /// It is here already.
    case duplicate
    /// It opened a ticket.
    case opened(Identifier, message: Digest)
    /// It joined the thread of a ticket.
    case joined(Identifier, message: Digest)
  }

  /// Takes in a message from outside: into the thread that it answers, or a new ticket.
  ///
  /// The thread is found by what the mail refers to, then by a `[#1042]` in its subject, which
  /// counts only from somebody who takes part in that ticket: numbers can be guessed.
  ///
  /// - `message`: What came; its author is found, or added, by the address.
  /// - `queue`: Where a new ticket goes.
  package func receive(
    _ message: Message, queue: Identifier, as actor: Actor
  ) throws -> Reception {
    try batch {
      try require(.operate, actor)
      guard try !isKnown(message) else { return .duplicate }
      var message = message
      let author = try correspondent(message.from, as: actor)
      message.author = author?.id
      if let ticket = try thread(of: message, author: author) {
        let draft = EventDraft(
          subject: ticket.id, stream: .public, body: .message(message))
        let written = try append([draft], by: actor.id)
        return .joined(ticket.id, message: written.first?.id ?? .zero)
      }
      let opened = try open(message, author: author, queue: queue, as: actor)
      return .opened(opened.ticket, message: opened.message)
    }
  }

  /// Whether a message is here already: by its Message-ID, else by its content.
  package func isKnown(_ message: Message) throws -> Bool {
    let key =
      message.messageID.map(MessageKeys.key(messageID:)) ?? MessageKeys.key(contentOf: message)
    return try database.int64(
      "SELECT 1 FROM message_key WHERE key = ? AND mentioned = 0 LIMIT 1", key) != nil
  }

  /// The account of somebody who wrote in, made if there is none; nil without an address.
  package func correspondent(_ contact: Contact, as actor: Actor) throws -> Account? {
    let key = Contact.key(of: contact.address)
    guard !key.isEmpty else { return nil }
    if let account = backlog?.correspondents[key] { return account }
    if let account = try account(address: contact.address) {
      backlog?.correspondents[key] = account
      return account
    }
    let profile = AccountProfile(
      displayName: contact.name, addresses: [contact.address],
      organization: try organization(forAddress: contact.address))
    let id = newIdentifier()
    try append(
      [EventDraft(subject: id, stream: .internal, body: .accountSet(profile))], by: actor.id)
    return try account(id)
  }

  private func open(
    _ message: Message, author: Account?, queue: Identifier, as actor: Actor
  ) throws -> (ticket: Identifier, message: Digest) {
    let new = NewTicket(
      subject: message.subject ?? "", queue: queue, requester: author?.id,
      organization: author?.profile.organization, channel: message.channel,
      startedAt: message.sentAt)
    let id = newIdentifier()
    let drafts = try planner(for: actor).create(
      new, id: id, number: try nextNumber(), at: message.sentAt)
    let written = try append(
      drafts + [EventDraft(subject: id, stream: .public, body: .message(message))], by: actor.id)
    return (id, written.last?.id ?? .zero)
  }

  private func thread(of message: Message, author: Account?) throws -> Ticket? {
    for id in MessageKeys.mentioned(by: message) {
      let found = try ticket(keyed: MessageKeys.key(messageID: id))
      if let found, let ticket = try following(found) { return ticket }
    }
    // A mail that was answered before it came: its answer knows its id.
    if let id = message.messageID {
      let found = try ticket(keyed: MessageKeys.key(messageID: id))
      if let found, let ticket = try following(found) { return ticket }
    }
    guard let number = SubjectTag.number(in: message.subject ?? ""),
      let tagged = try? ticket(named: String(number)), let author,
      takesPart(author, in: tagged)
    else { return nil }
    return try following(tagged)
  }

  /// The ticket of the message that has that key, or else of one that mentions it.
  private func ticket(keyed key: [UInt8]) throws -> Ticket? {
    let row = try database.int64(
      """
      SELECT message.ticket FROM message_key
      JOIN message ON message.position = message_key.position
      WHERE message_key.key = ? ORDER BY message_key.mentioned, message_key.position LIMIT 1
      """, key)
    guard let row else { return nil }
    if let open = backlog?.ticket(at: row) { return open.ticket }
    return try database.first("SELECT state FROM ticket WHERE position = ?", row) { row in
      try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) }
    }
  }

  /// The ticket that a merged one became; nil for a deleted one, whose mail opens a new ticket.
  private func following(_ ticket: Ticket) throws -> Ticket? {
    var current = ticket
    var seen: Set<Identifier> = [ticket.id]
    while let next = current.mergedInto, seen.insert(next).inserted,
      let target = try self.ticket(next)
    {
      current = target
    }
    return current.deletion == nil ? current : nil
  }

  private func takesPart(_ author: Account, in ticket: Ticket) -> Bool {
    if ticket.requester == author.id || author.isStaff { return true }
    if let organization = author.profile.organization, organization == ticket.organization {
      return true
    }
    let keys = Set(author.profile.addresses.map(Contact.key(of:)))
    return (ticket.copies + ticket.watchers).contains { keys.contains(Contact.key(of: $0.address)) }
  }
}

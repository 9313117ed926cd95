package import Store
package import Tickets
internal import FoundationEssentials
internal import Mail

/// Brings tickets from another helpdesk into the desk, one JSON line each.
package struct RecordImport {
  private let store: Store
  private let actor: Actor
  private let queue: Identifier
  /// Every time in the records is moved by so many milliseconds, as with a sample desk whose
  /// tickets shall look fresh.
  private let shift: Int64

  private static let batchSize = 64

  /// An import that puts tickets without a queue into the given one.
  package init(store: Store, queue: Identifier, as actor: Actor, shift: Int64 = 0) throws {
    self.store = store
    self.queue = queue
    self.actor = actor
    self.shift = shift
    try store.require(.operate, actor)
  }

  /// Takes in the lines of files; `-` is standard input.
  ///
  /// - `progress`: told after each batch; false ends the import, and what it told is kept.
  package func run(
    _ paths: [String], progress: (IntakeProgress) -> Bool = { _ in true }
  ) throws -> IntakeSummary {
    var summary = IntakeSummary()
    for path in paths {
      let bytes: MailBytes
      do {
        bytes = try MailBytes(contentsOf: path)
      } catch {
        summary.failed.append(IntakeSummary.Failure(file: path, error: error.description))
        continue
      }
      guard try run(bytes, file: path, into: &summary, progress: progress) else { break }
    }
    return summary
  }

  /// Takes in lines that are in memory.
  package func run(lines: [UInt8]) throws -> IntakeSummary {
    var summary = IntakeSummary()
    _ = try run(MailBytes(lines), file: "-", into: &summary) { _ in true }
    return summary
  }

  /// Takes in the lines of a file that is open already.
  func run(
    _ bytes: MailBytes, file: String, into summary: inout IntakeSummary,
    progress: (IntakeProgress) -> Bool
  ) throws -> Bool {
    var lines = LineRanges(bytes)
    while true {
      let batch = lines.next(RecordImport.batchSize)
      guard !batch.isEmpty else { return true }
      var counted = summary
      try store.bulk {
        for line in batch { try take(line, of: bytes, file: file, into: &counted) }
      }
      summary = counted
      guard progress(IntakeProgress(summary: summary, file: file)) else { return false }
    }
  }

  private func take(
    _ line: LineRanges.Line, of bytes: MailBytes, file: String, into summary: inout IntakeSummary
  ) throws {
    do {
      let json = bytes.withBytes(line.range) { [UInt8]($0) }
      var record = try TicketRecord(line: json)
      // A ticket without a name of its own is known again by every letter of its line.
      record.externalId = record.externalId ?? "sha256:" + SHA256.hash(json).hex.prefix(32)
      try take(record, into: &summary)
    } catch let error as TicketRecordError {
      let place = "\(file):\(line.number)"
      summary.failed.append(IntakeSummary.Failure(file: place, error: error.description))
    }
  }

  private func take(_ record: TicketRecord, into summary: inout IntakeSummary) throws {
    guard try !isKnown(record) else {
      summary.duplicates += 1
      return
    }
    // Everything that can be wrong in a record is found before the first event is written.
    try record.check()
    let messages = try (record.messages ?? []).map(prepare)
    let requester = try account(record.requester ?? record.messages?.first?.author)
    let start = time(record.createdAt ?? record.messages?.first?.sentAt)
    var new = NewTicket(
      subject: record.subject, queue: try record.queue.map(queue(named:)) ?? queue,
      status: .new, priority: record.priority ?? .normal, requester: requester?.id,
      organization: try record.organization.map(organization(named:))
        ?? requester?.profile.organization,
      channel: record.channel ?? record.messages?.first?.channel ?? .api, startedAt: start)
    new.externalID = record.externalId
    new.tags = record.tags ?? []
    new.custom = record.fields ?? [:]
    new.assignee = try record.assignee.flatMap { try account(named: $0)?.id }
    let ticket = try store.create(new, number: record.number, at: start, as: actor)
    summary.tickets += 1
    for (entry, attachments) in messages {
      try add(entry, attachments, to: ticket)
      summary.messages += 1
    }
    try finish(ticket.id, record)
  }

  /// Whether the desk has the ticket: from an earlier import, or because it comes from this desk.
  private func isKnown(_ record: TicketRecord) throws -> Bool {
    guard let name = record.externalId else { return false }
    if try store.ticket(externalID: name) != nil { return true }
    return try Identifier(hex: name).flatMap { try store.ticket($0) } != nil
  }

  private func prepare(
    _ entry: TicketRecord.Entry
  ) throws -> (TicketRecord.Entry, [Attachment]) {
    (entry, try (entry.attachments ?? []).map(keep))
  }

  private func add(
    _ entry: TicketRecord.Entry, _ attachments: [Attachment], to ticket: Ticket
  ) throws {
    let author = try account(entry.author)
    let sentAt = time(entry.sentAt) ?? store.surroundings.now()
    var message = Message(
      from: entry.author.map(Contact.init) ?? Contact(address: ""),
      channel: entry.channel ?? ticket.channel, sentAt: sentAt, text: entry.text ?? "")
    message.author = author?.id
    message.to = (entry.to ?? []).map(Contact.init)
    message.cc = (entry.cc ?? []).map(Contact.init)
    message.subject = entry.subject
    message.messageID = entry.messageId
    message.inReplyTo = entry.inReplyTo ?? []
    message.references = entry.references ?? []
    message.headers = entry.headers
    message.isAutomatic = entry.automatic ?? false
    message.attachments = attachments
    let actor = author?.isStaff == true ? author?.id : nil
    switch entry.kind ?? .message {
    case .message:
      try store.add(.message(message), to: ticket.id, at: sentAt, by: nil, as: self.actor)
    case .reply:
      try store.add(.reply(message), to: ticket.id, at: sentAt, by: actor, as: self.actor)
    case .note:
      message.mentions = try store.mentions(in: message.text)
      try store.add(.note(message), to: ticket.id, at: sentAt, by: actor, as: self.actor)
    }
  }

  /// History first, then the state that the record ends in.
  private func finish(_ id: Identifier, _ record: TicketRecord) throws {
    for change in record.events ?? [] {
      let field = TicketField(name: change.field)
      try store.perform(
        .set(field, try value(change.value, of: field)), on: id, at: time(change.at),
        by: try change.actor.flatMap { try account(named: $0)?.id }, as: actor)
    }
    var last: [TicketOperation] = []
    last += (record.cc ?? []).map { .watch(Contact($0), isCopy: true) }
    last += (record.watchers ?? []).map { .watch(Contact($0), isCopy: false) }
    let fields: [(TicketField, String?)] = [
      (.due, time(record.dueAt)?.description), (.snooze, time(record.snoozedUntil)?.description),
      (.status, record.status?.rawValue),
    ]
    for case (let field, let value?) in fields { last.append(.set(field, value)) }
    let end = time(record.messages?.last?.sentAt ?? record.events?.last?.at ?? record.createdAt)
    for operation in last { try store.perform(operation, on: id, at: end, by: nil, as: actor) }
  }

  private func value(_ text: String?, of field: TicketField) throws -> String? {
    guard let text else { return nil }
    return switch field {
    case .queue: try queue(named: text).hex
    case .assignee, .requester: try account(named: text)?.id.hex
    case .organization: try organization(named: text).hex
    default: text
    }
  }

  // MARK: Names

  private func queue(named name: String) throws -> Identifier {
    if let known = try? store.queue(named: name) { return known.id }
    return try store.setQueue(Queue(name: name), as: actor)
  }

  private func organization(named name: String) throws -> Identifier {
    if let known = try? store.organization(named: name) { return known.id }
    return try store.setOrganization(Organization(name: name), as: actor)
  }

  private func account(named name: String) throws -> Account? {
    if let known = try? store.account(nameOrAddress: name) { return known }
    return try account(TicketRecord.Person(name: name))
  }

  /// The account of a person, made if there is none; without an address their name stands for it.
  private func account(_ person: TicketRecord.Person?) throws -> Account? {
    guard let person else { return nil }
    if let address = person.address, !address.isEmpty {
      return try store.correspondent(Contact(name: person.name, address: address), as: actor)
    }
    guard let name = person.name, !name.isEmpty else { return nil }
    if let known = try store.account(named: name) { return known }
    return try store.correspondent(Contact(name: name, address: name), as: actor)
  }

  private func keep(_ file: TicketRecord.File) throws -> Attachment {
    let content: [UInt8]
    if let base64 = file.base64 {
      guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else {
        throw TicketRecordError.wrong("attachment \(file.name)", "it is not base64")
      }
      content = [UInt8](data)
    } else {
      content = [UInt8]((file.text ?? "").utf8)
    }
    return Attachment(
      name: file.name, mediaType: file.mediaType ?? "application/octet-stream",
      size: content.count, blob: try store.addBlob(content), isInline: file.inline ?? false)
  }

  private func time(_ timestamp: Timestamp?) -> Timestamp? {
    timestamp?.adding(milliseconds: shift)
  }
}

extension Contact {
  fileprivate init(_ person: TicketRecord.Person) {
    self.init(name: person.name, address: person.address ?? "")
  }
}

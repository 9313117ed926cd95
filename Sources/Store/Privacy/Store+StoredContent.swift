internal import Database
internal import Tickets

extension Store {
  /// What counts as the content of the event at a position; nil where it is erased.
  func content(at position: Int64) throws -> StoredContent? {
    let row = try database.first(
      """
      SELECT event.id, event.header, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position WHERE event.position = ?
      """, position
    ) { ($0.digest(0), $0.blob(1), $0.optionalBlob(2)) }
    guard let row, let id = row.0 else { return nil }
    return try content(position, id, header: row.1, body: row.2)
  }

  /// Goes through the content of every event, the newest last.
  ///
  /// - `narrowing`: Asked about the raw bodies first, to spare what cannot matter.
  /// - `progress`: Told now and then how far it is.
  func forEachContent(
    where narrowing: (UnsafeBufferPointer<UInt8>) -> Bool, progress: (ErasureProgress) -> Void,
    _ body: (StoredContent) throws -> Void
  ) throws {
    let total = try database.int64("SELECT max(position) FROM payload") ?? 0
    var count = 0
    try database.query("SELECT position, body FROM payload ORDER BY position") { row in
      let position = row.int64(0)
      count += 1
      if count % 4_096 == 0 { progress(.looking(position, of: total)) }
      guard row.withBlob(1, narrowing), let content = try content(at: position) else { return }
      try body(content)
    }
  }

  /// The payloads of a ticket that say more than where it stands.
  func targets(ofTicket id: Identifier) throws -> [ErasurePlan.Target] {
    try positions(ofSubject: id).flatMap { position -> [ErasurePlan.Target] in
      guard let content = try content(at: position), let kind = content.kind else { return [] }
      switch kind {
      case .message, .reply, .note, .watchAdd, .watchRemove, .tagAdd, .tagRemove:
        return content.targets(masked: nil)
      case .delete, .undelete, .set:
        return try content.blanked()
      case .ticketCreate:
        return try content.blanked()
      default:
        return []
      }
    }
  }

  /// The payloads that say who an account is.
  func targets(ofAccount id: Identifier) throws -> [ErasurePlan.Target] {
    try positions(ofSubject: id).flatMap { position -> [ErasurePlan.Target] in
      guard let content = try content(at: position), content.kind == .accountSet else { return [] }
      return content.targets(masked: nil)
    }
  }

  /// The tickets that an account asked for.
  func tickets(requestedBy account: Identifier) throws -> [Identifier] {
    try database.all(
      "SELECT id FROM ticket WHERE requester = ? ORDER BY position", account
    ) { $0.identifier(0) }.compactMap { $0 }
  }

  /// The positions of the messages that an account wrote.
  func messages(by account: Identifier) throws -> [Int64] {
    try database.all(
      "SELECT position FROM message WHERE author = ? ORDER BY position", account
    ) { $0.int64(0) }
  }

  /// The positions of the events about a subject, in the order of the log.
  func positions(ofSubject id: Identifier) throws -> [Int64] {
    try database.all(
      "SELECT position FROM event WHERE subject = ? ORDER BY seq IS NULL, seq, position", id
    ) { $0.int64(0) }
  }

  private func content(
    _ position: Int64, _ id: Digest, header: [UInt8], body: [UInt8]?
  ) throws -> StoredContent? {
    guard let facts = try? EventHeader(parsing: header) else {
      throw StoreError.damagedEvent(position: position)
    }
    if facts.kind == EventKind.redact.rawValue, let body,
      case .redacted(let redaction) = try EventBody(kind: .redact, json: body)
    {
      return try content(replacedBy: redaction)
    }
    if let body {
      return StoredContent(
        position: position, id: id, header: facts, body: body, replacement: nil)
    }
    guard let replacement = try replacement(of: position) else { return nil }
    return StoredContent(
      position: position, id: id, header: facts, body: try maskedBody(of: position),
      replacement: replacement)
  }

  /// The masked content, seen from the event that brought the mask.
  private func content(replacedBy redaction: Redaction) throws -> StoredContent? {
    let position = try database.int64(
      "SELECT position FROM event WHERE id = ?", redaction.target)
    return try position.flatMap { try content(at: $0) }
  }

  private func replacement(of position: Int64) throws -> StoredContent.Replacement? {
    let found = try database.first(
      """
      SELECT event.position, event.id, event.header FROM replacement
      JOIN event ON event.position = replacement.by
      JOIN payload ON payload.position = replacement.by WHERE replacement.position = ?
      """, position
    ) { ($0.int64(0), $0.digest(1), $0.blob(2)) }
    guard let (position, id, header) = found, let id,
      let facts = try? EventHeader(parsing: header)
    else { return nil }
    return StoredContent.Replacement(position: position, id: id, header: facts)
  }
}

extension StoredContent {
  /// The same event with its words taken out; nothing where it has none.
  func blanked() throws -> [ErasurePlan.Target] {
    guard let kind, let body, let read = try? EventBody(kind: kind, json: body) else {
      return targets(masked: nil)
    }
    let blank = read.mappingText { _ in StoredContent.blank }
    guard blank != read else { return [] }
    return targets(masked: blank.json(origin: EventBody.origin(ofJSON: body)))
  }

  /// The body with the words that a masker knows blotted out; nil where there is none of them.
  ///
  /// The HTML form goes, because its blob still reads what was masked.
  func masked(by masker: Masker) throws -> [UInt8]? {
    guard let kind, let body, let read = try? EventBody(kind: kind, json: body) else { return nil }
    let masked = read.mappingText(masker.masked(_:))
    guard masked != read else { return nil }
    return masked.withoutHTML.json(origin: EventBody.origin(ofJSON: body))
  }

  /// What stands where a subject or a value stood.
  static let blank = "(erased)"
}

extension EventBody {
  /// The same message as text alone.
  fileprivate var withoutHTML: EventBody {
    guard var message, message.html != nil else { return self }
    message.html = nil
    return switch self {
    case .reply: .reply(message)
    case .note: .note(message)
    default: .message(message)
    }
  }
}

import Tickets

/// An event of the audit log with the names and values that people know.
struct AuditRecord {
  let seq: Int
  let id: String
  let at: Timestamp
  let actor: String
  let kind: String
  let stream: EventStream
  /// The ticket's number, or `~` and four letters; null where it is about something else.
  let ticket: JSON
  /// What it is about where that is no ticket: an account, a queue or an organization.
  let about: String?
  let change: AuditChange
  let isErased: Bool
  let origin: String?
  /// Who erased the content.
  let eraser: String?
  let basis: String?
  /// Why it was erased, or else why it was done.
  let reason: String?

  /// The event for scripts.
  var json: JSON {
    [
      "seq": .number(seq), "id": .string(id), "at": .string(at.description),
      "actor": .string(actor), "kind": .string(kind), "stream": .string(stream.name),
      "ticket": ticket, "before": JSON(change.before), "after": JSON(change.after),
      "erased": .bool(isErased), "field": JSON(change.field), "about": JSON(about),
      "origin": JSON(origin), "erasedBy": JSON(eraser), "basis": JSON(basis),
      "reason": JSON(reason),
    ]
  }

  /// What people call the ticket; a hyphen where there is none.
  var shownTicket: String {
    switch ticket {
    case .number(let number): "#\(number)"
    case .string(let name): name
    default: "-"
    }
  }

  /// Whether it is about a ticket.
  var isAboutTicket: Bool { if case .null = ticket { false } else { true } }

  /// What happened, on one line.
  var sentence: String {
    // A definition's new value begins with its name.
    var words = [about].compactMap { $0 }.filter { change.after?.hasPrefix($0) != true }
    if let field = change.field { words.append(field + ":") }
    switch (change.before, change.after) {
    case (let before?, let after?): words.append("\(before) → \(after)")
    case (let before?, nil): words.append("\(before) → nothing")
    case (nil, let after?): words.append(after)
    case (nil, nil): break
    }
    if !isErased, let reason { words.append("(\(reason))") }
    // Nobody reads further in a list, and a message may be long.
    return words.joined(separator: " ").prefix(1_000).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Everything in which words are looked for.
  var texts: [String] {
    [
      actor, kind, shownTicket, about, change.field, change.before, change.after, origin, eraser,
      basis, reason,
    ].compactMap { $0 }
  }
}

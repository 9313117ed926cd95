internal import Database
internal import Tickets

/// Turns a search into SQL over the rows of tickets.
struct QueryCompiler {
  let store: Store
  let actor: Actor
  let now: Timestamp
  let zone: TimeZoneRules

  /// What a whole expression asks of a ticket.
  func condition(_ expression: Query.Expression) throws -> SQLCondition {
    switch expression {
    case .all(let parts): .all(try parts.map(condition))
    case .any(let parts): .any(try parts.map(condition))
    case .not(let part): try condition(part).negated
    case .condition(let part): try condition(part)
    }
  }

  private func condition(_ part: Query.Condition) throws -> SQLCondition {
    switch part {
    case .match(let field, let values): try match(field, values)
    case .custom(let name, let values):
      SQLCondition(
        "EXISTS (SELECT 1 FROM json_each(state, '$.custom') WHERE key = ? COLLATE NOCASE AND \(folded(values)))",
        [.text(name)] + values.map { .text($0) })
    case .number(let numbers): SQLCondition("number", in: numbers)
    case .flag(let flags): .any(flags.map(flag))
    case .part(let parts): .any(parts.map(has))
    case .time(let field, let time): during(field, time)
    case .text(let term): matching(SearchText.expression(for: term))
    case .subject(let term): matching(SearchText.expression(for: term, in: "subject"))
    }
  }

  private func folded(_ values: [String]) -> String {
    let marks = repeatElement("?", count: values.count).joined(separator: ", ")
    return "value COLLATE NOCASE IN (\(marks))"
  }

  // MARK: Fields

  private func match(_ field: QueryField, _ values: [String]) throws -> SQLCondition {
    switch field {
    case .queue:
      return SQLCondition("queue", in: try values.map { try store.queue(named: $0).id })
    case .status:
      return SQLCondition(
        "status", in: values.compactMap { Status(rawValue: $0)?.code })
    case .priority:
      return SQLCondition("priority", in: values.compactMap { Priority(rawValue: $0)?.rank })
    case .assignee:
      return .any(try values.map(assignee))
    case .tag:
      let condition = tagged(values)
      return SQLCondition(
        "EXISTS (\(condition.sql) AND ticket = ticket.position)", condition.values)
    case .from:
      return .any(values.map(requester))
    case .cc:
      return .any(
        values.map { matching(SearchText.expression(for: SearchTerm($0, .phrase), in: "people")) })
    case .org:
      return SQLCondition(
        "organization", in: try values.map { try store.organization(named: $0).id })
    case .channel:
      return SQLCondition("json_extract(state, '$.channel')", in: values)
    default:
      return .never
    }
  }

  /// The rows of the tickets that have one of some tags.
  func tagged(_ tags: [String]) -> SQLCondition {
    // Tags given by hand are in lowercase; those that came with an import are as they were.
    let condition = SQLCondition("tag", in: tags + tags.map { $0.lowercased() })
    return SQLCondition("SELECT ticket FROM ticket_tag WHERE \(condition.sql)", condition.values)
  }

  /// Who has the ticket; nil for nobody.
  func assignee(named name: String) throws -> Identifier? {
    switch name.lowercased() {
    case "me": actor.id
    case "none", "nobody": nil
    default: try store.account(nameOrAddress: name).id
    }
  }

  private func assignee(_ name: String) throws -> SQLCondition {
    SQLCondition("assignee IS ?", [try assignee(named: name).databaseValue])
  }

  /// People are found by the beginning of any word of their name or address.
  private func requester(_ name: String) -> SQLCondition {
    if name.lowercased() == "me" {
      return SQLCondition("requester = ?", [actor.id.databaseValue])
    }
    let words = AccountWords.words(in: name)
    guard !words.isEmpty else { return .never }
    let accounts = words.map { _ in
      "SELECT account FROM account_word WHERE word >= ? AND word < ?"
    }.joined(separator: " INTERSECT ")
    return SQLCondition(
      "requester IN (SELECT id FROM account WHERE position IN (\(accounts)))",
      words.flatMap { [.text($0), .text($0 + "\u{10FFFF}")] })
  }

  // MARK: States and parts

  private func flag(_ flag: QueryFlag) -> SQLCondition {
    let moment = DatabaseValue.integer(now.milliseconds)
    return switch flag {
    case .open: SQLCondition(Status.isActiveSQL)
    case .unread: SQLCondition("unread = 1")
    case .mine: SQLCondition("assignee = ?", [actor.id.databaseValue])
    case .unassigned: SQLCondition("assignee IS NULL")
    case .watching:
      SQLCondition(
        "EXISTS (SELECT 1 FROM json_each(state, '$.watchers') WHERE lower(json_extract(value, '$.address')) = ?)",
        [.text(Contact.key(of: actor.account.contact.address))])
    case .breaching:
      SQLCondition("due < ?", [soon.databaseValue])
    case .overdue: SQLCondition("due < ?", [moment])
    case .snoozed: SQLCondition("snoozed > ?", [moment])
    case .held: SQLCondition("held = 1")
    case .conflict: SQLCondition("conflict = 1")
    case .merged: SQLCondition("(listed = 0 AND json_extract(state, '$.mergedInto') IS NOT NULL)")
    case .deleted: SQLCondition("deleted = 1")
    }
  }

  private func has(_ part: QueryPart) -> SQLCondition {
    switch part {
    case .attachment: SQLCondition("attachments > 0")
    case .note: SQLCondition("notes > 0")
    case .reply: SQLCondition("json_extract(state, '$.firstRepliedAt') IS NOT NULL")
    case .link: SQLCondition("json_array_length(state, '$.links') > 0")
    case .due: SQLCondition("json_extract(state, '$.dueAt') IS NOT NULL")
    case .sla:
      SQLCondition(
        "coalesce(json_extract(state, '$.dueTimes.firstReply'), json_extract(state, '$.dueTimes.resolution')) IS NOT NULL"
      )
    case .draft: SQLCondition("id", in: store.drafts.tickets)
    }
  }

  private func during(_ field: QueryField, _ time: QueryTime) -> SQLCondition {
    let column =
      switch field {
      case .created: "created"
      case .due: "due"
      default: "updated"
      }
    let bounds = time.bounds(now: now, zone: zone)
    var parts: [SQLCondition] = []
    if let from = bounds.from { parts.append(SQLCondition("\(column) >= ?", [from.databaseValue])) }
    if let until = bounds.until {
      parts.append(SQLCondition("\(column) < ?", [until.databaseValue]))
    }
    return .all(parts)
  }

  // MARK: Words

  /// Tickets with a document that matches, of those that the actor may read.
  private func matching(_ expression: String?) -> SQLCondition {
    expression.map(containing)?.membership ?? .always
  }

  /// The rows of the tickets with a document that matches.
  func containing(_ expression: String) -> SQLCondition {
    let internals = Policy.allows(actor, .seeInternals) ? "" : " AND message.stream = 1"
    return SQLCondition(
      """
      SELECT coalesce(message.ticket, owner.position) FROM search
      LEFT JOIN message ON message.position = search.rowid
      LEFT JOIN event ON message.position IS NULL AND event.position = search.rowid
      LEFT JOIN ticket AS owner ON owner.id = event.subject
      WHERE search MATCH ?\(internals)
      """, [.text(expression)])
  }

  /// An hour before a promise is broken it counts as breaching.
  var soon: Timestamp { now.adding(milliseconds: 3_600_000) }
}

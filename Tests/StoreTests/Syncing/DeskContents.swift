import Database
import Store
import Tickets

/// What a desk's projections say, by the ids of events: places in the log differ between replicas.
struct DeskContents: Equatable {
  let rows: [String]

  init(_ store: Store) throws {
    let database = try Connection(path: store.folder.database, mode: .readOnly)
    defer { database.close() }
    var rows: [String] = []
    for (table, columns, joins) in DeskContents.tables {
      try database.query("SELECT \(columns) FROM \(table) \(joins)", arguments: []) { row in
        let values = (0..<row.count).map { "\(row.value($0).shown)" }
        rows.append(table + " " + values.joined(separator: "|"))
      }
    }
    try database.execute("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search, instance)")
    try database.query(
      """
      SELECT term, event.id, col, offset FROM temp.word
      LEFT JOIN event ON event.position = word.doc
      """, arguments: []
    ) { row in
      rows.append("search " + (0..<row.count).map { row.value($0).shown }.joined(separator: "|"))
    }
    self.rows = rows.sorted()
  }

  /// What one has and the other lacks.
  func difference(from other: DeskContents) -> [String] {
    rows.difference(from: other.rows).map { change in
      switch change {
      case .insert(_, let row, _): "+ " + row
      case .remove(_, let row, _): "- " + row
      }
    }
  }

  private static let event = "JOIN event ON event.position ="
  private static let tables: [(String, String, String)] = [
    (
      "ticket",
      """
      id, short, number, external, queue, status, priority, assignee, requester,
      organization, subject, created, updated, due, snoozed, unread, listed, deleted, conflict,
      held, messages, notes, attachments, CAST(state AS TEXT)
      """, ""
    ),
    ("ticket_tag", "tag, ticket.id", "JOIN ticket ON ticket.position = ticket_tag.ticket"),
    (
      "message", "event.id, ticket.id, message.stream, author, sent, hidden",
      "\(event) message.position JOIN ticket ON ticket.position = message.ticket"
    ),
    ("message_key", "key, mentioned, event.id", "\(event) message_key.position"),
    ("account", "id, staff, CAST(state AS TEXT)", ""),
    ("account_name", "name, account.id", "JOIN account ON account.position = account"),
    ("account_address", "address, account.id", "JOIN account ON account.position = account"),
    ("account_login", "login, account.id", "JOIN account ON account.position = account"),
    ("account_word", "word, account.id", "JOIN account ON account.position = account"),
    ("organization", "id, name, CAST(state AS TEXT), event", ""),
    (
      "organization_domain", "domain, organization.id",
      "JOIN organization ON organization.position = organization"
    ),
    ("queue", "id, name, address, event", ""),
    ("definition", "kind, name, CAST(definition.body AS TEXT)", ""),
    (
      "replacement", "event.id, by.id",
      "\(event) replacement.position JOIN event AS by ON by.position = replacement.by"
    ),
    (
      "erasure", "event.id, by.id",
      "\(event) erasure.position JOIN event AS by ON by.position = erasure.by"
    ),
    ("blob_use", "hash, event.id", "\(event) blob_use.position"),
    ("queue_count", "queue, status, total, unread", ""),
    ("view_count", "view, total, unread", ""),
  ]
}

extension DatabaseValue {
  fileprivate var shown: String {
    switch self {
    case .null: "-"
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let bytes): Hex.encode(bytes)
    }
  }
}

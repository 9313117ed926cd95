internal import Database
internal import Tickets

extension Store {
  /// How many tickets each shared view finds, from counts that are kept as things change.
  ///
  /// Views whose answer hangs on who asks, on the time or on words have none.
  package func viewCounts() throws -> [ViewCount] {
    try database.all("SELECT view, total, unread FROM view_count ORDER BY view") { row in
      ViewCount(view: row.text(0), total: row.int(1), unread: row.int(2))
    }
  }

  /// The views that find a ticket as its row stands.
  func viewsFinding(_ position: Int64) throws -> [String] {
    try countedViews().filter { view in
      let sql = "SELECT 1 FROM ticket WHERE position = ? AND \(view.condition.sql)"
      var isFound = false
      try database.query(sql, arguments: [.integer(position)] + view.condition.values) { _ in
        isFound = true
      }
      return isFound
    }.map(\.name)
  }

  /// Moves a ticket from the counts of some views to those of others.
  func count(
    _ ticket: Ticket, in views: [String], before: Ticket?, in formerViews: [String]
  ) throws {
    for view in formerViews { try addToView(view, -1, isUnread: before?.isUnread == true) }
    for view in views { try addToView(view, 1, isUnread: ticket.isUnread) }
  }

  /// Counts every shared view anew, because one of them or a name that they use changed.
  func recountViews() throws {
    definitions.forget()
    try database.run("DELETE FROM view_count")
    for view in try countedViews() {
      let sql =
        "SELECT count(*), ifnull(sum(unread), 0) FROM ticket WHERE \(view.condition.sql)"
      try database.query(sql, arguments: view.condition.values) { row in
        try database.run(
          "INSERT INTO view_count (view, total, unread) VALUES (?, ?, ?)", view.name, row.int(0),
          row.int(1))
      }
    }
  }

  func addToView(_ view: String, _ change: Int, isUnread: Bool) throws {
    try database.run(
      "UPDATE view_count SET total = total + ?, unread = unread + ? WHERE view = ?", change,
      isUnread ? change : 0, view)
  }

  private func countedViews() throws -> [CountedView] {
    try refreshDefinitions()
    if let views = definitions.views { return views }
    let nobody = Actor(account: Account(id: .desk))
    let compiler = QueryCompiler(
      store: self, actor: nobody, now: Timestamp(milliseconds: 0), zone: .utc)
    let views = try sharedViews().compactMap { view -> CountedView? in
      guard let query = try? Query(view.query), query.isSteady,
        let found = try? query.expression.map(compiler.condition)
      else { return nil }
      let condition = SQLCondition.all([query.sight, found])
      return CountedView(name: view.name, condition: condition)
    }
    definitions.views = views
    return views
  }
}

/// A view with what it asks of a ticket's row.
struct CountedView {
  let name: String
  let condition: SQLCondition
}

extension Query {
  /// Whether the answer changes only when a ticket does: not with who asks, the time, or words.
  fileprivate var isSteady: Bool { expression.map(Query.isSteady) ?? true }

  private static func isSteady(_ expression: Expression) -> Bool {
    switch expression {
    case .all(let parts), .any(let parts): parts.allSatisfy(isSteady)
    case .not(let part): isSteady(part)
    case .condition(let condition): isSteady(condition)
    }
  }

  private static func isSteady(_ condition: Condition) -> Bool {
    switch condition {
    case .match(let field, let values):
      switch field {
      case .queue, .status, .priority, .tag, .org, .channel: true
      case .assignee: values.allSatisfy { ["none", "nobody"].contains($0.lowercased()) }
      default: false
      }
    case .custom, .number: true
    case .flag(let flags):
      flags.allSatisfy {
        [.open, .unread, .unassigned, .held, .conflict, .merged, .deleted].contains($0)
      }
    case .part(let parts): !parts.contains(.draft)
    case .time, .text, .subject: false
    }
  }
}

internal import Database
package import Tickets

/// What a replica holds, compared with what its account may hold now.
extension HubFeed {
  /// Takes in what the replica says that it holds, page by page; the last page ends it.
  package func take(_ items: [InventoryItem], isLast: Bool) throws {
    guard inventory != nil else { return }
    try store.database.transaction(.deferred) {
      tickets.removeAll()
      for item in items where inventory?.insert(item.subject).inserted == true {
        try compare(item)
      }
      guard isLast, let held = inventory else { return }
      try addMissing(held)
      inventory = nil
    }
  }

  private func compare(_ item: InventoryItem) throws {
    let kind = try subjectKind(of: item.subject)
    let count = try countVisible(item.subject, kind)
    guard count != item.events else { return }
    if item.events > 0 { steps.append(.drop(item.subject)) }
    if count > 0 { renew(item.subject) }
  }

  private func renew(_ subject: Identifier) {
    renewed.insert(subject)
    steps.append(.history(subject, after: 0))
  }

  /// How many events of a subject the replica should hold at its cursor.
  private func countVisible(_ subject: Identifier, _ kind: Sight.Subject) throws -> Int {
    try EventStream.allCases.filter { sight.reaches($0, of: subject, kind) }.reduce(0) {
      sum, stream in
      let count = try store.database.int64(
        """
        SELECT count(*) FROM event
        WHERE subject = ? AND seq <= ? AND \(EventHeader.isInStream(stream))
        """, subject, cursor)
      return sum + Int(count ?? 0)
    }
  }

  /// Plans what the account may see and the replica does not hold: the desk and its people first.
  private func addMissing(_ held: Set<Identifier>) throws {
    let tables = ["organization", "queue", "account", "ticket"]
    var missing = held.contains(.desk) ? [] : [Identifier.desk]
    for table in tables {
      // A projection's row has the position of the subject's first event.
      let subjects = try store.database.all(
        "SELECT \(table).id FROM \(table) JOIN event USING (position) WHERE seq <= ? ORDER BY seq",
        cursor
      ) { $0.identifier(0) }
      for case let subject? in subjects where !held.contains(subject) {
        tickets.removeAll(keepingCapacity: true)
        let kind = try subjectKind(of: subject)
        if try countVisible(subject, kind) > 0 { missing.append(subject) }
      }
    }
    let breaches = try store.database.all(
      "SELECT name FROM definition WHERE kind = ? ORDER BY position",
      DefinitionKind.breach.rawValue
    ) { Identifier(hex: $0.text(0)) }
    for case let breach? in breaches where !held.contains(breach) {
      if try countVisible(breach, .unknown) > 0 { missing.append(breach) }
    }
    for subject in missing {
      settled.insert(subject)
      renew(subject)
    }
  }
}

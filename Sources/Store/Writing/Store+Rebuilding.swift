internal import Database
internal import Tickets

extension Store {
  /// Makes every projection anew from the log, in one transaction.
  ///
  /// It may not be part of another transaction, whose events the thread that reads cannot see.
  /// - `progress`: Told how many events are taken in, of how many; false stops, and the
  ///   desk is as it was.
  package func rebuild(progress: (_ done: Int64, _ total: Int64) -> Bool = { _, _ in true }) throws
  {
    precondition(!database.isInTransaction, "a rebuild is a transaction of its own")
    try bulk {
      for table in Schema.projectionTables { try database.execute("DELETE FROM \(table)") }
      try database.run("INSERT INTO search (search) VALUES ('delete-all')")
      try endSearchReach()
      definitions.forget()
      let total = try database.int64("SELECT count(*) FROM event") ?? 0
      // Masked copies stand before what they replace is read.
      try restoreReplacements()
      try countingViewsOnce {
        try withoutListIndexes { try projectLog(total, progress) }
      }
      _ = progress(total, total)
    }
    definitions.forget()
  }

  /// Leaves the indexes of the lists out until all tickets are there: made in one go they are
  /// sorted, while ticket by ticket each writes to pages all over them.
  private func withoutListIndexes(_ body: () throws -> Void) throws {
    for index in ListIndex.all { try database.execute("DROP INDEX IF EXISTS \(index.name)") }
    try body()
    try settleTickets()
    // With its index goes what the query planner is told of it.
    try database.execute(Schema.listIndexes + Schema.plannedStatistics)
  }

  private func projectLog(_ total: Int64, _ progress: (Int64, Int64) -> Bool) throws {
    let log = try LogAhead(folder.database)
    defer { log.cancel() }
    var done: Int64 = 0
    var open: OpenTicket?
    while let page = try log.next() {
      for item in page {
        switch item {
        case .read(let entry, let findings, let position):
          try project(entry, at: position, into: &open, findings)
        case .bare(let header, let id, let position):
          let entry = try entry(position: position, id: id, header: header, body: nil)
          try project(entry, at: position, into: &open)
        }
        if backlog?.isFull == true { try writeBacklog() }
      }
      done += Int64(page.count)
      guard progress(done, total) else { throw StoreError.interrupted("the rebuild") }
    }
    try close(&open)
  }

  private func restoreReplacements() throws {
    let redactions = try database.all(
      """
      SELECT event.position, payload.body FROM event
      JOIN payload ON payload.position = event.position
      WHERE \(EventHeader.isOfKind(.redact)) ORDER BY event.position
      """
    ) { ($0.int64(0), $0.blob(1)) }
    for (position, body) in redactions {
      guard case .redacted(let redaction) = try EventBody(kind: .redact, json: body) else {
        continue
      }
      try database.run(
        "INSERT OR REPLACE INTO replacement (position, by) SELECT position, ? FROM event WHERE id = ?",
        position, redaction.target)
    }
  }
}

internal import Database
internal import Tickets

extension Store {
  /// Makes every projection anew from the log, in one transaction.
  ///
  /// - `progress`: Told how many events are taken in, of how many; false stops, and the
  ///   desk is as it was.
  package func rebuild(progress: (_ done: Int64, _ total: Int64) -> Bool = { _, _ in true }) throws
  {
    try bulk {
      for table in Schema.projectionTables { try database.execute("DELETE FROM \(table)") }
      try database.run("INSERT INTO search (search) VALUES ('delete-all')")
      definitions.forget()
      let total = try database.int64("SELECT count(*) FROM event") ?? 0
      // Masked copies stand before what they replace is read.
      try restoreReplacements()
      try countingViewsOnce { try projectLog(total, progress) }
      _ = progress(total, total)
    }
    definitions.forget()
  }

  private func projectLog(_ total: Int64, _ progress: (Int64, Int64) -> Bool) throws {
    var done: Int64 = 0
    var open: OpenTicket?
    try database.query(
      """
      SELECT event.position, event.id, event.header, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position
      WHERE \(Schema.counts) ORDER BY \(Schema.order)
      """
    ) { row in
      let position = row.int64(0)
      let entry = try entry(
        position: position, id: row.digest(1) ?? .zero, header: row.blob(2),
        body: row.optionalBlob(3))
      try project(entry, at: position, into: &open)
      if backlog?.isFull == true { try writeBacklog() }
      done += 1
      if done % 1024 == 0, !progress(done, total) { throw StoreError.interrupted("the rebuild") }
    }
    try close(&open)
  }

  private func restoreReplacements() throws {
    let redactions = try database.all(
      """
      SELECT event.position, payload.body FROM event
      JOIN payload ON payload.position = event.position
      WHERE substr(event.header, 163, 7) = ? ORDER BY event.position
      """, [UInt8(EventKind.redact.rawValue.utf8.count)] + [UInt8](EventKind.redact.rawValue.utf8)
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

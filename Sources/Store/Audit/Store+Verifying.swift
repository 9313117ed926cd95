internal import Database
package import Tickets

extension Store {
  /// Checks every event, payload and attachment of the desk.
  ///
  /// - `progress`: Told how many events are checked, of how many.
  package func verify(
    progress: (_ done: Int64, _ total: Int64) throws -> Void = { _, _ in }
  ) throws -> LogVerification {
    try verify(progress: progress, blobState: blobs.check(_:))
  }

  /// The same, asking somebody else about the attachments.
  func verify(
    progress: (_ done: Int64, _ total: Int64) throws -> Void,
    blobState: (Digest) throws -> BlobFolder.State
  ) throws -> LogVerification {
    // One snapshot, so that what others write meanwhile cannot look like damage.
    try database.transaction(.deferred) {
      var verifier = LogVerifier(isDense: try !isReplica(), isPartial: try isSyncUnfinished())
      for link in try absentLinks() { verifier.add(link) }
      for event in try withdrawnEvents() { verifier.excuse(event) }
      let total = try database.int64("SELECT count(*) FROM event") ?? 0
      var done: Int64 = 0
      try forEachRecord { record in
        verifier.add(record)
        done += 1
        if done % 4096 == 0 { try progress(done, total) }
      }
      try findOrphans(&verifier)
      try verifyBlobs(&verifier, blobState)
      try progress(total, total)
      let identity = try database.first("SELECT replica, counter, head FROM identity") { row in
        (row.identifier(0), UInt64(bitPattern: row.int64(1)), row.digest(2))
      }
      guard case (let replica?, let counter, let head?)? = identity else {
        return verifier.finish()
      }
      return verifier.finish(replica: replica, newest: (counter, head))
    }
  }

  /// Goes through the log as it lies in the database, trusting nothing.
  package func forEachRecord(_ body: (LogRecord) throws -> Void) throws {
    for part in Schema.orderedParts {
      try database.query(
        """
        SELECT event.position, event.seq, event.id, event.header, payload.salt, payload.body
        FROM event LEFT JOIN payload ON payload.position = event.position WHERE \(part)
        """
      ) { row in
        try body(
          LogRecord(
            position: row.int64(0), seq: row.optionalInt64(1), id: row.blob(2), header: row.blob(3),
            salt: row.optionalBlob(4), body: row.optionalBlob(5)))
      }
    }
  }

  /// The events of this replica's own that were taken back.
  private func withdrawnEvents() throws -> [Digest] {
    try database.all(
      "SELECT event.id FROM outbox JOIN event USING (position) WHERE outbox.state = ?",
      OutboxState.withdrawn.rawValue
    ) { $0.digest(0) }.compactMap { $0 }
  }

  /// The links of replicas' chains that this hub's log lacks.
  package func absentLinks() throws -> [AbsentLink] {
    try database.all("SELECT replica, counter, id FROM absent ORDER BY replica, counter") { row in
      row.identifier(0).flatMap { replica in
        row.digest(2).map { id in
          AbsentLink(
            replica: replica, counter: Int(clamping: row.blob(1)[...].bigEndian), absent: id)
        }
      }
    }.compactMap { $0 }
  }

  private func findOrphans(_ verifier: inout LogVerifier) throws {
    let orphans = try database.all(
      "SELECT position FROM payload WHERE position NOT IN (SELECT position FROM event)"
    ) { $0.int64(0) }
    for position in orphans {
      verifier.report(LogFinding(position: position, id: "", problem: .orphanPayload))
    }
  }

  private func verifyBlobs(
    _ verifier: inout LogVerifier, _ state: (Digest) throws -> BlobFolder.State
  ) throws {
    // A replica fetches them on demand, and a hub waits for those that a replica has yet to bring.
    let isReplica = try isReplica()
    let awaited = Set(try database.all("SELECT hash FROM wanted_blob") { $0.digest(0) })
    let used = try database.all(
      """
      SELECT blob_use.hash, min(blob_use.position), event.id FROM blob_use
      JOIN event ON event.position = blob_use.position GROUP BY blob_use.hash
      """
    ) { ($0.digest(0), $0.int64(1), $0.digest(2)) }
    for case (let hash?, let position, let id?) in used {
      let problem: LogFinding.Problem
      switch try state(hash) {
      case .sound: continue
      case .missing where isReplica || awaited.contains(hash): continue
      case .missing: problem = .missingBlob(hash.hex)
      case .changed: problem = .wrongBlob(hash.hex)
      }
      verifier.report(LogFinding(position: position, id: id.hex, problem: problem))
    }
  }
}

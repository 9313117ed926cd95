internal import Database
internal import Tickets

/// Erasures that came after a backup, done again in the desk that was made from it.
extension Store {
  /// Erases what another copy of this desk has erased, on the same ground and in the same words.
  ///
  /// Nobody asks for holds: none was in force when it was erased there.
  /// - Returns: How many payloads were destroyed.
  /// - Throws: ``BackupError/otherDesk(path:)`` where the other is no copy of this desk.
  func redoErasures(of other: Store) throws -> Int {
    guard let origin = try firstEvent(), try other.firstEvent() == origin else {
      throw BackupError.otherDesk(path: other.folder.path)
    }
    var count = 0
    for erasure in try other.erasures() {
      let targets = try erasure.body.targets.compactMap { target in
        try content(of: target)?.targets(masked: other.mask(of: target))
      }.flatMap { $0 }
      guard !targets.isEmpty else { continue }
      let words = ErasureWords(
        basis: erasure.body.basis, reason: erasure.body.reason, request: erasure.body.request)
      try batch {
        try destroy(
          ErasurePlan(targets: targets, identifiers: [], tickets: []), words, by: erasure.actor)
      }
      count += targets.count
    }
    try finishErasures(waiting: true)
    return count
  }

  private func firstEvent() throws -> Digest? {
    try database.first("SELECT id FROM event ORDER BY position LIMIT 1") { $0.digest(0) } ?? nil
  }

  /// The erasures of this desk, in the order of the log, with who did them.
  private func erasures() throws -> [(body: Erasure, actor: Identifier)] {
    let found = try database.all(
      """
      SELECT event.header, payload.body FROM event
      JOIN payload ON payload.position = event.position
      WHERE event.position IN (SELECT by FROM erasure) ORDER BY event.position
      """
    ) { ($0.blob(0), $0.blob(1)) }
    return found.compactMap { header, body in
      guard let facts = try? EventHeader(parsing: header),
        case .erased(let erasure) = try? EventBody(kind: .erase, json: body)
      else { return nil }
      return (erasure, facts.actor)
    }
  }

  /// What an event says here, if it says anything.
  private func content(of event: Digest) throws -> StoredContent? {
    let position = try database.int64("SELECT position FROM event WHERE id = ?", event)
    return try position.flatMap { try content(at: $0) }
  }

  /// The masked copy that stands in for an event here.
  private func mask(of event: Digest) throws -> [UInt8]? {
    let position = try database.int64("SELECT position FROM event WHERE id = ?", event)
    return try position.flatMap { try maskedBody(of: $0) }
  }
}

internal import Database
internal import Tickets

/// What a replica must not hold any more.
extension Store {
  /// Takes away everything of a subject that the hub told, its files included.
  ///
  /// What this desk wrote and the hub has not taken stays: it is its author's own, and the outbox
  /// will say why the hub refuses it.
  func drop(_ subject: Identifier, _ taking: inout Taking) throws {
    try tear(subject, &taking)
    taking.forgotten.insert(subject)
    taking.isUntidy = true
    let positions = try database.all(
      "SELECT position FROM event WHERE subject = ? AND seq IS NOT NULL", subject
    ) { $0.int64(0) }
    try delete(positions, &taking)
  }

  /// Takes away one event of this desk's own.
  func remove(own position: Int64, _ taking: inout Taking) throws {
    let subject = try database.first("SELECT subject FROM event WHERE position = ?", position) {
      $0.identifier(0)
    }
    guard case let subject?? = subject else { return }
    try tear(subject, &taking)
    taking.isUntidy = true
    try database.run("DELETE FROM outbox WHERE position = ?", position)
    try delete([position], &taking)
  }

  /// Destroys the payloads that an erasure at the hub names.
  ///
  /// Texts that this desk has not sent stay as they are, even where they quote what was erased: the
  /// hub will judge them as any other, and their author can discard them.
  func carryOut(_ erasure: Erasure, _ taking: inout Taking) throws {
    taking.isScrubbing = true
    for target in erasure.targets {
      let found = try database.first(
        "SELECT position, subject FROM event WHERE id = ?", target
      ) { ($0.int64(0), $0.identifier(1)) }
      guard case (let position, let subject?)? = found else { continue }
      try tear(subject, &taking)
      taking.forgotten.insert(subject)
      try doomBlobs(of: position)
      let before = database.totalChanges
      try database.run("DELETE FROM payload WHERE position = ?", position)
      if database.totalChanges != before { taking.delivery.erased += 1 }
      try database.run("DELETE FROM replacement WHERE by = ?", position)
    }
  }

  /// Destroys what an event of this desk's own says that its author took back.
  ///
  /// It may quote what this desk must not hold any more. The files are scrubbed when the sync ends.
  func destroyContent(ofOwn position: Int64) throws {
    try doomBlobs(of: position)
    try database.run("DELETE FROM payload WHERE position = ?", position)
    try requestScrubbing()
  }

  /// Lets a masked copy stand in for what it replaces.
  func stand(_ position: Int64, inFor redaction: Redaction) throws {
    try database.run(
      "INSERT OR REPLACE INTO replacement (position, by) SELECT position, ? FROM event WHERE id = ?",
      position, redaction.target)
  }

  /// Takes away the accounts that nobody here may know any more: of a ticket that went, or that
  /// names somebody else now.
  func tidy() throws {
    guard let remote = try remote(), let own = try account(remote.account) else { return }
    let sight = Sight(try actor(own))
    guard !sight.isDeskWide else { return }
    let accounts = try database.all("SELECT state FROM account") { row in
      try row.withBlob(0) { try StateCoding.decode(Account.self, from: $0) }
    }
    var taking = Taking(cursor: remote.cursor, replica: try greeting().replica)
    for account in accounts where try !sight.knows(account, isNamed: isNamed(account.id)) {
      try drop(account.id, &taking)
    }
    for subject in taking.torn { try reproject(subject) }
    if taking.isScrubbing { try requestScrubbing() }
  }

  private func isNamed(_ account: Identifier) throws -> Bool {
    try database.value(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM ticket WHERE requester = ?1)
        OR EXISTS (SELECT 1 FROM ticket WHERE assignee = ?1)
        OR EXISTS (SELECT 1 FROM message WHERE author = ?1)
        OR EXISTS (SELECT 1 FROM event INDEXED BY event_unsent WHERE seq IS NULL AND subject = ?1)
      """, account) != nil
  }

  private func delete(_ positions: [Int64], _ taking: inout Taking) throws {
    guard !positions.isEmpty else { return }
    taking.isScrubbing = true
    try database.run("INSERT INTO dropping (one) VALUES (1)")
    for position in positions {
      try doomBlobs(of: position)
      try database.run("DELETE FROM payload WHERE position = ?", position)
      try database.run("DELETE FROM replacement WHERE position = ?1 OR by = ?1", position)
      try database.run("DELETE FROM erasure WHERE position = ?1 OR by = ?1", position)
      try database.run("DELETE FROM event WHERE position = ?", position)
    }
    try database.run("DELETE FROM dropping")
  }

  /// Marks the files of a message, so that they go unless another one uses them.
  private func doomBlobs(of position: Int64) throws {
    guard let blobs = try entry(at: position)?.body?.message?.blobs else { return }
    for blob in blobs {
      try database.run("INSERT OR IGNORE INTO doomed_blob (hash) VALUES (?)", blob)
    }
  }
}

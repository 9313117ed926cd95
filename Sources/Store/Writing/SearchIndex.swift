internal import Database
internal import Tickets

extension Store {
  /// Makes what an event says findable: its words, its message's keys, its blobs.
  func index(_ findings: Findings, at position: Int64) throws {
    if let words = findings.words, try isWithinSearch(position) {
      if backlog == nil { try add(words, at: position) } else { backlog?.keep(words, at: position) }
    }
    for key in findings.keys {
      try database.run(
        "INSERT OR IGNORE INTO message_key (key, mentioned, position) VALUES (?, ?, ?)",
        key.bytes, key.isMentioned, position)
    }
    indexedBlobs?.append(contentsOf: findings.blobs)
    for blob in findings.blobs {
      try database.run(
        "INSERT OR IGNORE INTO blob_use (hash, position) VALUES (?, ?)", blob, position)
    }
  }

  /// Adds an event's words to the index.
  func add(_ words: SearchDocument, at position: Int64) throws {
    try database.run(
      "INSERT INTO search (rowid, subject, people, body, files) VALUES (?, ?, ?, ?, ?)",
      position, words.subject, words.people, words.body, words.files)
  }

  /// Takes back what ``index(_:at:)`` wrote; the index needs the same words for it.
  ///
  /// - Returns: The blobs that the event used.
  func unindex(_ body: EventBody?, at position: Int64) throws -> [Digest] {
    try writeBacklog()
    let findings = Findings(body)
    if let document = findings.words, try isWithinSearch(position) {
      try database.run(
        """
        INSERT INTO search (search, rowid, subject, people, body, files)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """, position, document.subject, document.people, document.body, document.files)
    }
    for key in findings.keys {
      try database.run(
        "DELETE FROM message_key WHERE key = ? AND mentioned = ? AND position = ?", key.bytes,
        key.isMentioned, position)
    }
    for blob in findings.blobs {
      try database.run("DELETE FROM blob_use WHERE hash = ? AND position = ?", blob, position)
    }
    return findings.blobs
  }
}

extension Message {
  /// The blobs that the message is made of.
  var blobs: [Digest] { attachments.map(\.blob) + (html.map { [$0] } ?? []) }
}

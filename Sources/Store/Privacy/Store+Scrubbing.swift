internal import Database
internal import Glibc
internal import Tickets

/// What an erasure does once the payloads are gone: it takes their traces out of all files.
///
/// It goes in steps, between which others write. Whoever is stopped leaves a mark, and the next
/// program to open the desk begins again.
extension Store {
  /// Remembers that something was erased whose traces have to go.
  func requestScrubbing() throws {
    try database.run(
      """
      INSERT INTO scrubbing (one, erasures) VALUES (1, 1)
      ON CONFLICT (one) DO UPDATE SET erasures = erasures + 1
      """)
  }

  /// Whether erased words may still be in freed parts of the files, because another program was
  /// reading while they were scrubbed.
  package func isScrubbingPending() throws -> Bool {
    try pendingErasures() != nil
  }

  /// Finishes what erasures left to do: takes files away and overwrites what was freed.
  ///
  /// - `waiting`: Whether to wait while another program is at it, rather than leave it to that one.
  func finishErasures(
    waiting: Bool = false, progress: (ErasureProgress) -> Void = { _ in }
  ) throws {
    try destroyDoomedBlobs()
    // Somebody may erase more while this is at work.
    while let erasures = try pendingErasures() {
      guard let lock = try ScrubbingLock(folder) else {
        guard waiting else { return }
        progress(.waiting)
        usleep(Store.waitingTime)
        continue
      }
      let isClean = try withExtendedLifetime(lock) { try scrub(erasures, progress) }
      guard isClean else { return }
    }
  }

  /// How many erasures have left traces; nil where none has.
  private func pendingErasures() throws -> Int64? {
    try database.int64("SELECT erasures FROM scrubbing")
  }

  /// Overwrites what so many erasures have left.
  ///
  /// - Returns: false where somebody who still reads an older state is in the way.
  private func scrub(
    _ erasures: Int64, _ progress: (ErasureProgress) -> Void
  ) throws -> Bool {
    try sweepBlobs()
    // A step that is lost with the power is done again: it need not be on the disk at once.
    try database.execute("PRAGMA synchronous = NORMAL")
    defer { try? database.execute("PRAGMA synchronous = FULL") }
    try scrubIndex(progress)
    guard try scrubPages(progress), try database.checkpoint(.truncate) else { return false }
    // It goes last, so that one who is stopped before leaves it as well.
    try database.run("DELETE FROM scrubbing WHERE erasures = ?", erasures)
    return true
  }

  /// Takes deleted words out of the search index: before 3.42, only writing its pages anew does.
  ///
  /// The first step, with a negative number, makes one merge of all that the index consists of, as
  /// `optimize` does; those after it go on with that merge (see "The 'merge' Command" in FTS5's
  /// documentation).
  private func scrubIndex(_ progress: (ErasureProgress) -> Void) throws {
    if try searchLevels() > Store.mostSearchLevels { return try remakeSearchIndex() }
    let total = try database.int64("SELECT count(*) FROM search_idx") ?? 0
    var done: Int64 = 0
    var pages = -Store.mergedAtOnce
    var sharing = try LockSharing(of: database)
    while true {
      let start = Moment.now
      let before = database.totalChanges
      try database.transaction {
        try database.run("INSERT INTO search (search, rank) VALUES ('merge', ?)", pages)
      }
      // FTS5 counts a command as one change, so that with less than two it had nothing to do.
      guard database.totalChanges - before >= 2 else { return }
      pages = Store.mergedAtOnce
      done = min(done + pages, total)
      progress(.scrubbingIndex(done, of: total))
      try sharing.pause(after: start)
    }
  }

  /// Overwrites old copies that pages of the database still hold.
  private func scrubPages(_ progress: (ErasureProgress) -> Void) throws -> Bool {
    let scrubber = try GapScrubber(database) { guardian in
      try guardian.run("UPDATE scrubbing SET steps = steps + 1")
    }
    guard try scrubber.canScrub() else {
      try database.execute("VACUUM")
      return true
    }
    return try scrubber.scrub { progress(.scrubbingPages($0, of: $1)) }
  }

  /// Takes away the files that no event names any more.
  private func destroyDoomedBlobs() throws {
    for hash in try database.all("SELECT hash FROM doomed_blob", read: { $0.digest(0) }) {
      guard let hash else { continue }
      // In a transaction, so that nobody begins to use the blob between the look and the deed.
      try batch {
        _ = try destroyUnused(hash)
        try database.run("DELETE FROM doomed_blob WHERE hash = ?", hash)
      }
    }
  }

  /// How many pages of the search index are written between two looks at who else wants to write:
  /// some hundredths of a second's work.
  private static let mergedAtOnce: Int64 = 128
  /// How long to wait for another program, in microseconds.
  private static let waitingTime: UInt32 = 50_000
}

/// The search index as a whole.
extension Store {
  /// How many levels the search index has, as its structure record begins: four bytes, then a number
  /// of seven bits a byte.
  ///
  /// In SQLite 3.40, each full merge adds one to them, and an index with 2,000 is unreadable.
  package func searchLevels() throws -> Int {
    let record = try database.first("SELECT block FROM search_data WHERE id = 10") { $0.blob(0) }
    var levels = 0
    for byte in (record ?? []).dropFirst(4).prefix(4) {
      levels = levels << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return levels
  }

  /// Writes the search index anew, in one transaction, from the messages and values that count.
  package func remakeSearchIndex() throws {
    try bulk {
      try database.run("INSERT INTO search (search) VALUES ('delete-all')")
      try endSearchReach()
      try forEachFoundEntry(after: 0) { entry, position in
        if let words = SearchDocument(entry.body) { try add(words, at: position) }
      }
    }
  }

  /// With how many levels the search index is made anew rather than merged once more.
  private static let mostSearchLevels = 1_000
}

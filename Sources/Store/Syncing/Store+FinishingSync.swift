internal import Database
package import Tickets

extension Store {
  /// Ends a sync whose batches are all in: takes away what may not be here any more, in all files,
  /// and remembers that it is done.
  ///
  /// - `progress`: Told what is being done, where that takes long.
  package func finishSync(progress: (ErasureProgress) -> Void = { _ in }) throws {
    try batch {
      guard try isSyncUnfinished() else { return }
      try countingViewsOnce { try tidy() }
      try database.run("UPDATE remote SET untidy = 0")
    }
    try finishErasures(progress: progress)
    try batch {
      let isClean = try !isScrubbingPending()
      try database.run(
        "UPDATE remote SET synced = ?, confirmed = CASE WHEN ? THEN cursor ELSE confirmed END",
        surroundings.now(), isClean)
    }
  }

  /// Whether a sync was cut, so that what it brings together is not all here.
  func isSyncUnfinished() throws -> Bool {
    try database.int64("SELECT untidy FROM remote") == 1
  }

  /// What this desk holds of each subject, in a fixed order, page by page.
  ///
  /// - `last`: The subject that the page before ended with; nil for the first page.
  package func inventory(after last: Identifier?, limit: Int) throws -> [InventoryItem] {
    try database.all(
      """
      SELECT subject, count(*) FROM event
      WHERE subject > ? AND seq <= (SELECT cursor FROM remote)
      GROUP BY subject ORDER BY subject LIMIT ?
      """, last?.bytes ?? [], limit
    ) { row in row.identifier(0).map { InventoryItem(subject: $0, events: row.int(1)) } }
    .compactMap { $0 }
  }
}

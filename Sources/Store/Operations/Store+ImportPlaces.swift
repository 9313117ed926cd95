internal import Database

extension Store {
  /// Where an unfinished import of a mailbox stopped; nil where there is none.
  package func importPlace(of mailbox: String) throws -> ImportPlace? {
    try database.first(
      "SELECT file, place FROM import_progress WHERE mailbox = ?", mailbox
    ) { ImportPlace(file: $0.text(0), offset: $0.int(1)) }
  }

  /// Remembers where an import is; nil once it is finished.
  package func setImportPlace(_ place: ImportPlace?, of mailbox: String) throws {
    guard let place else {
      try database.run("DELETE FROM import_progress WHERE mailbox = ?", mailbox)
      return
    }
    try database.run(
      "INSERT OR REPLACE INTO import_progress (mailbox, file, place) VALUES (?, ?, ?)", mailbox,
      place.file, place.offset)
  }
}

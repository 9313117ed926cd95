import Database
import Testing

@Suite struct BackupTests {
  private func fill(_ db: Connection) throws {
    try db.setPragma("journal_mode", to: "wal")
    try db.execute("CREATE TABLE n (i)")
    try db.transaction {
      for _ in 0..<200 { try db.run("INSERT INTO n VALUES (randomblob(3000))") }
    }
  }

  @Test func `a backup holds one moment though writing goes on`() throws {
    try withFolder { folder in
      let source = try Connection(path: "\(folder)/a.sqlite")
      try fill(source)
      let writer = try Connection(path: "\(folder)/a.sqlite")
      let copy = try Connection(path: "\(folder)/b.sqlite")
      var reports: [BackupProgress] = []
      try source.backup(to: copy, pagesPerStep: 10) { progress in
        reports.append(progress)
        try writer.run("INSERT INTO n VALUES (1)")
      }
      #expect(reports.count > 10)
      #expect(reports.last.map { $0.copied == $0.total } == true)
      #expect(try copy.int64("SELECT count(*) FROM n") == 200)
      #expect(try copy.integrityCheck() == [])
      #expect(try writer.int64("SELECT count(*) FROM n") == Int64(200 + reports.count))
      for db in [source, writer, copy] { db.close() }
    }
  }

  @Test func `a backup that is cancelled leaves the destination as it was`() throws {
    try withFolder { folder in
      let source = try Connection(path: "\(folder)/a.sqlite")
      try fill(source)
      let copy = try Connection(path: "\(folder)/b.sqlite")
      try copy.execute("CREATE TABLE old (i)")
      expectAbandoned {
        try source.backup(to: copy, pagesPerStep: 10) { _ in throw Abandoned() }
      }
      #expect(try copy.text("SELECT name FROM sqlite_schema") == "old")
      #expect(try copy.integrityCheck() == [])
      for db in [source, copy] { db.close() }
    }
  }
}

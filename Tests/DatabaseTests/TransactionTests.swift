import Database
import Testing

@Suite struct TransactionTests {
  private func numbers(_ db: Connection) throws -> [Int] {
    try db.all("SELECT i FROM n ORDER BY i") { $0.int(0) }
  }

  @Test(arguments: Place.allCases)
  func `a body that throws is undone`(place: Place) throws {
    try withDatabase(place) { db in
      try db.execute("CREATE TABLE n (i)")
      expectAbandoned {
        try db.transaction {
          try db.run("INSERT INTO n VALUES (1)")
          throw Abandoned()
        }
      }
      #expect(!db.isInTransaction)
      try db.transaction { try db.run("INSERT INTO n VALUES (2)") }
      #expect(try numbers(db) == [2])
    }
  }

  @Test func `an inner transaction undoes its own work alone`() throws {
    try withDatabase(.memory) { db in
      try db.execute("CREATE TABLE n (i)")
      try db.transaction {
        try db.run("INSERT INTO n VALUES (1)")
        try? db.transaction {
          try db.run("INSERT INTO n VALUES (2)")
          throw Abandoned()
        }
        try db.transaction { try db.run("INSERT INTO n VALUES (3)") }
      }
      #expect(try numbers(db) == [1, 3])
    }
  }

  @Test func `nothing is half committed after SQLite rolled back by itself`() throws {
    try withDatabase(.memory) { db in
      try db.execute("CREATE TABLE n (i UNIQUE ON CONFLICT ROLLBACK); INSERT INTO n VALUES (1)")
      expectFailure(.other) {
        try db.transaction {
          try db.run("INSERT INTO n VALUES (2)")
          try? db.run("INSERT INTO n VALUES (1)")
          try db.run("INSERT INTO n VALUES (3)")
        }
      }
      #expect(try numbers(db) == [1])
    }
  }

  @Test func `a full disk undoes the transaction and the database stays usable`() throws {
    try withDatabase(.file) { db in
      try db.execute("CREATE TABLE n (i)")
      let pages = try db.int64("PRAGMA page_count") ?? 0
      try db.setPragma("max_page_count", to: "\(pages + 4)")
      expectFailure(.full) {
        try db.transaction {
          for _ in 0..<100 { try db.run("INSERT INTO n VALUES (randomblob(4000))") }
        }
      }
      #expect(try db.int64("SELECT count(*) FROM n") == 0)
      try db.run("INSERT INTO n VALUES (1)")
      #expect(try db.integrityCheck() == [])
    }
  }

  @Test func `two writers exclude each other and the loser is told`() throws {
    try withFolder { folder in
      let first = try Connection(path: "\(folder)/a.sqlite")
      let second = try Connection(path: "\(folder)/a.sqlite", busyTimeout: 10)
      try first.setPragma("journal_mode", to: "wal")
      try first.execute("CREATE TABLE n (i)")
      let before = try second.dataVersion
      try first.transaction {
        try first.run("INSERT INTO n VALUES (1)")
        expectFailure(.busy) { try second.transaction {} }
        #expect(try numbers(second) == [])
      }
      #expect(try numbers(second) == [1])
      #expect(try second.dataVersion != before)
      second.close()
      first.close()
    }
  }

  @Test func `a checkpoint says whether a reader was in its way`() throws {
    try withFolder { folder in
      let writer = try Connection(path: "\(folder)/a.sqlite", busyTimeout: 10)
      try writer.setPragma("journal_mode", to: "wal")
      try writer.execute("CREATE TABLE n (i)")
      let reader = try Connection(path: "\(folder)/a.sqlite", mode: .readOnly)
      try reader.transaction(.deferred) {
        #expect(try numbers(reader) == [])
        try writer.run("INSERT INTO n VALUES (1)")
        #expect(try writer.checkpoint() == false)
        #expect(try numbers(reader) == [])
      }
      #expect(try writer.checkpoint())
      reader.close()
      writer.close()
    }
  }
}

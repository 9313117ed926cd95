import Database
import Foundation
import Testing

@Suite struct ConnectionTests {
  @Test(arguments: Place.allCases)
  func `values of every storage class come back as they went in`(place: Place) throws {
    try withDatabase(place) { db in
      try db.execute("CREATE TABLE item (a, b, c, d, e)")
      let blob: [UInt8] = [0, 1, 0xff]
      try db.run(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?)", Int64.min, -0.5, "zero\0 and ü", blob,
        String?.none)
      #expect(db.changes == 1)
      #expect(db.lastInsertRowID == 1)
      let values = try db.first("SELECT * FROM item") { row in
        (0..<row.count).map { row.value($0) }
      }
      #expect(
        values == [.integer(.min), .real(-0.5), .text("zero\0 and ü"), .blob(blob), .null])
    }
  }

  @Test func `a file that nobody can write is read without a lock or a file beside it`() throws {
    try withFolder { folder in
      let path = folder + "/50% of #1?.sqlite"
      let writer = try Connection(path: path)
      try writer.execute(
        "PRAGMA journal_mode = WAL; CREATE TABLE item (a); INSERT INTO item VALUES (7)")
      writer.close()
      let reader = try Connection(path: path, mode: .immutable)
      #expect(try reader.int64("SELECT a FROM item") == 7)
      #expect(reader.isReadOnly)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files == ["50% of #1?.sqlite"])
      expectFailure(.readOnly) { try reader.run("DELETE FROM item") }
      reader.close()
    }
  }

  @Test func `empty text and no bytes are not null`() throws {
    try withDatabase(.memory) { db in
      let types = try db.first("SELECT typeof(?), typeof(?), typeof(?)", "", [UInt8](), Int?.none) {
        row in [row.text(0), row.text(1), row.text(2)]
      }
      #expect(types == ["text", "blob", "null"])
    }
  }

  @Test func `optional readers tell null from zero`() throws {
    try withDatabase(.memory) { db in
      try db.query("SELECT NULL, 0, '', x''") { row in
        #expect(row.optionalInt(0) == nil && row.optionalInt(1) == 0)
        #expect(row.optionalInt64(0) == nil && row.optionalInt64(1) == 0)
        #expect(row.optionalText(0) == nil && row.optionalText(2) == "")
        #expect(row.optionalBlob(0) == nil && row.optionalBlob(3) == [])
        #expect(row.optionalDouble(0) == nil && row.optionalDouble(1) == 0)
        #expect(row.int(0) == 0 && row.text(0) == "" && row.blob(0) == [] && !row.bool(0))
        #expect(row.isNull(0) && !row.isNull(1))
      }
    }
  }

  @Test func `bytes are lent without a copy`() throws {
    try withDatabase(.memory) { db in
      let sum = try db.first("SELECT x'010203'") { row in
        row.withBlob(0) { $0.reduce(0) { $0 + Int($1) } }
      }
      #expect(sum == 6)
    }
  }

  @Test func `bytes that are no UTF-8 are read as replacement characters`() throws {
    try withDatabase(.memory) { db in
      let text = try db.text("SELECT CAST(x'61ff62' AS TEXT)")
      #expect(text == "a\u{FFFD}b")
    }
  }

  @Test func `values known at run time are bound in order`() throws {
    try withDatabase(.memory) { db in
      var texts: [String] = []
      try db.query("SELECT ? || ?", arguments: [.text("a"), .integer(1)]) { row in
        texts.append(row.text(0))
      }
      #expect(texts == ["a1"])
    }
  }

  @Test func `a query inside the same query has its own statement`() throws {
    try withDatabase(.memory) { db in
      let sql = "WITH n(i) AS (VALUES (1), (2), (3)) SELECT i FROM n"
      var pairs = 0
      try db.query(sql) { _ in
        try db.query(sql) { _ in pairs += 1 }
      }
      #expect(pairs == 9)
    }
  }

  @Test func `a callback that throws leaves no statement busy`() throws {
    try withDatabase(.memory) { db in
      expectAbandoned {
        try db.query("VALUES (1), (2)") { _ in throw Abandoned() }
      }
      #expect(db.busyStatement == nil)
      let one = try db.int64("SELECT 1")
      #expect(one == 1)
    }
  }

  @Test func `a prepared statement runs many times`() throws {
    try withDatabase(.memory) { db in
      try db.execute("CREATE TABLE n (i INTEGER)")
      let insert = try db.statement("INSERT INTO n VALUES (?)")
      for number in 1...100 { try insert.run(number) }
      #expect(try db.int64("SELECT sum(i) FROM n") == 5050)
      #expect(insert.parameterCount == 1 && !insert.isReadOnly)
      #expect(db.totalChanges == 100)
    }
  }

  @Test func `text in double quotes is never a string`() throws {
    try withDatabase(.memory) { db in
      expectFailure(.other) { _ = try db.value("SELECT \"nothing\"") }
    }
  }

  @Test func `an error names the statement and never a value`() throws {
    try withDatabase(.memory) { db in
      try db.execute("CREATE TABLE item (name TEXT UNIQUE)")
      try db.run("INSERT INTO item VALUES (?)", "canary")
      let error = #expect(throws: DatabaseError.self) {
        try db.run("INSERT INTO item VALUES (?)", "canary")
      }
      #expect(error?.kind == .constraint)
      #expect(error?.sql == "INSERT INTO item VALUES (?)")
      #expect(error?.description.contains("canary") == false)
    }
  }

  @Test func `foreign keys are enforced`() throws {
    try withDatabase(.memory) { db in
      try db.execute("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a)")
      expectFailure(.constraint) { try db.run("INSERT INTO b VALUES (1)") }
    }
  }

  @Test func `statements that begin are traced without their values`() throws {
    try withDatabase(.memory) { db in
      var seen: [String] = []
      db.trace { seen.append($0) }
      _ = try db.int64("SELECT ? + 1", 41)
      db.trace(nil)
      _ = try db.int64("SELECT 2")
      #expect(seen == ["SELECT ? + 1"])
    }
  }

  @Test func `a missing index shows in the counters`() throws {
    try withDatabase(.memory) { db in
      try db.execute("CREATE TABLE n (i INTEGER); INSERT INTO n VALUES (1), (2), (3)")
      let sql = "SELECT i FROM n WHERE i = ?"
      _ = try db.int64(sql, 2)
      #expect(db.counter(.fullScanSteps, of: sql) > 0)
      try db.execute("CREATE INDEX n_i ON n (i)")
      let indexed = try db.statement(sql)
      try indexed.query(2) { row in #expect(row.int(0) == 2) }
      #expect(indexed.counter(.fullScanSteps) == 0)
    }
  }

  @Test func `pragmas are read and set`() throws {
    try withDatabase(.file) { db in
      #expect(try db.setPragma("journal_mode", to: "wal") == .text("wal"))
      try db.setPragma("user_version", to: "7")
      #expect(try db.pragma("user_version") == .integer(7))
    }
  }

  @Test func `the cache of statements stays bounded`() throws {
    try withDatabase(.memory) { db in
      for number in 0..<1000 {
        let answer = try db.int64("SELECT \(number)")
        #expect(answer == Int64(number))
      }
    }
  }
}

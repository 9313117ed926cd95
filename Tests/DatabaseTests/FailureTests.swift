import Database
import Foundation
import Testing

@Suite struct FailureTests {
  @Test func `a missing file is opened only to be created`() throws {
    try withFolder { folder in
      expectFailure(.cantOpen) { _ = try Connection(path: "\(folder)/a", mode: .readWrite) }
      expectFailure(.cantOpen) { _ = try Connection(path: "\(folder)/a", mode: .readOnly) }
      expectFailure(.cantOpen) { _ = try Connection(path: "\(folder)/no/a", mode: .create) }
    }
  }

  @Test func `a read-only connection refuses to write`() throws {
    try withFolder { folder in
      let writer = try Connection(path: "\(folder)/a.sqlite")
      try writer.execute("CREATE TABLE n (i)")
      writer.close()
      let reader = try Connection(path: "\(folder)/a.sqlite", mode: .readOnly)
      #expect(reader.isReadOnly)
      expectFailure(.readOnly) { try reader.run("INSERT INTO n VALUES (1)") }
      reader.close()
    }
  }

  @Test func `a text file is not a database`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.sqlite"
      try Data(repeating: UInt8(ascii: "x"), count: 4096).write(to: URL(fileURLWithPath: path))
      let db = try Connection(path: path)
      expectFailure(.notADatabase) { _ = try db.value("SELECT * FROM sqlite_schema") }
      db.close()
    }
  }

  @Test func `a damaged file is told from a sound one`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.sqlite"
      let whole = try Connection(path: path)
      try whole.execute("CREATE TABLE n (i); CREATE INDEX n_i ON n (i)")
      try whole.transaction {
        for number in 0..<2000 { try whole.run("INSERT INTO n VALUES (?)", "row \(number)") }
      }
      #expect(try whole.integrityCheck() == [])
      whole.close()

      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for at in 4096..<bytes.count { bytes[at] = 0xa5 }
      try bytes.write(to: URL(fileURLWithPath: path))
      let db = try Connection(path: path)
      expectFailure(.corrupt) { _ = try db.value("SELECT count(*) FROM n") }
      #expect(try !db.integrityCheck().isEmpty)
      db.close()
    }
  }

  @Test func `long work is stopped from within`() throws {
    try withDatabase(.memory) { db in
      var asked = 0
      expectFailure(.interrupted) {
        try db.withProgress(every: 100) {
          asked += 1
          return asked < 10
        } _: {
          _ = try db.value(endless)
        }
      }
      #expect(asked == 10)
      let one = try db.int64("SELECT 1")
      #expect(one == 1)
    }
  }

  @Test func `long work is stopped from another thread`() throws {
    try withDatabase(.memory) { db in
      let interrupter = db.interrupter
      // Interrupts again and again, as one that comes before the statement begins has no effect.
      let thread = Thread {
        while !Thread.current.isCancelled {
          interrupter.interrupt()
          usleep(1000)
        }
      }
      thread.start()
      expectFailure(.interrupted) { _ = try db.value(endless) }
      thread.cancel()
    }
  }

  @Test func `interrupting a closed connection does nothing`() throws {
    let db = try Connection(path: ":memory:")
    let interrupter = db.interrupter
    db.close()
    interrupter.interrupt()
  }

  private let endless =
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
}

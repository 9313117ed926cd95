import Database
import Testing

@Suite struct MigratorTests {
  private func migrator(_ names: String...) -> Migrator {
    var migrator = Migrator()
    for name in names {
      migrator.add(name) { db in try db.execute("CREATE TABLE \(name) (i)") }
    }
    return migrator
  }

  private func brokenMigrator() -> Migrator {
    var steps = migrator("a")
    steps.add("broken") { db in
      try db.execute("CREATE TABLE half (i)")
      throw Abandoned()
    }
    return steps
  }

  private func tables(_ db: Connection) throws -> [String] {
    try db.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid") { $0.text(0) }
  }

  @Test(arguments: Place.allCases)
  func `each step is applied once and in order`(place: Place) throws {
    try withDatabase(place) { db in
      try migrator("a", "b").migrate(db)
      #expect(try tables(db) == ["a", "migration", "b"])
      #expect(try migrator("a", "b", "c").pending(in: db) == ["c"])
      try migrator("a", "b", "c").migrate(db)
      #expect(try tables(db) == ["a", "migration", "b", "c"])
    }
  }

  @Test func `a database that is up to date is not written`() throws {
    try withDatabase(.memory) { db in
      try migrator("a").migrate(db)
      let before = db.totalChanges
      try migrator("a").migrate(db)
      #expect(db.totalChanges == before)
    }
  }

  @Test func `a step that fails leaves nothing behind`() throws {
    try withDatabase(.memory) { db in
      let steps = brokenMigrator()
      expectAbandoned { try steps.migrate(db) }
      let left = try tables(db)
      #expect(left == ["a", "migration"])
      #expect(try steps.pending(in: db) == ["broken"])
    }
  }

  @Test func `a database from the future is refused`() throws {
    try withDatabase(.memory) { db in
      try migrator("a", "b").migrate(db)
      #expect(throws: MigrationError.newer(["b"])) { try migrator("a").migrate(db) }
      #expect("\(MigrationError.newer(["b"]))".contains("written by a newer ttydesk"))
    }
  }

  @Test func `a step that was slipped in before applied ones is refused`() throws {
    try withDatabase(.memory) { db in
      try migrator("a", "c").migrate(db)
      #expect(throws: MigrationError.disordered(found: "c", expected: "b")) {
        try migrator("a", "b", "c").migrate(db)
      }
    }
  }
}

import Database
import Foundation
import Randomness
import Testing

/// Words that were deleted begin with "zqvxw", and words that stay with "keep".
@Suite struct GapScrubberTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what was deleted is in no page, and everything else is as it was`(seed: UInt64) throws {
    try withFolder { folder in
      let desk = try Desk(folder, seed: seed)
      defer { desk.close() }
      try desk.fill()
      try desk.delete()
      let kept = try desk.kept()
      #expect(try desk.scrub())
      #expect(try desk.database.checkpoint(.truncate))
      #expect(!desk.holdsDeletedWord())
      #expect(try desk.kept() == kept)
      #expect(try desk.database.integrityCheck() == [])
    }
  }

  @Test func `without it, pages keep old copies of deleted rows`() throws {
    var found = 0
    for seed in 0..<20 as Range<UInt64> {
      try withFolder { folder in
        let desk = try Desk(folder, seed: seed)
        defer { desk.close() }
        try desk.fill()
        try desk.delete()
        #expect(try desk.database.checkpoint(.truncate))
        if desk.holdsDeletedWord() { found += 1 }
      }
    }
    #expect(found > 0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `others who write meanwhile do not bring old copies back`(seed: UInt64) throws {
    try withFolder { folder in
      let desk = try Desk(folder, seed: seed)
      defer { desk.close() }
      try desk.fill()
      try desk.delete()
      let other = try Connection(path: desk.path)
      defer { other.close() }
      try desk.configure(other)
      // It has every page in memory, as it was.
      _ = try other.int64("SELECT sum(length(text)) FROM word")
      var random = SplitMix64(seed: seed)
      #expect(
        try desk.scrub {
          try? other.transaction {
            for _ in 0..<20 {
              try other.run(
                "UPDATE word SET text = ? WHERE id % 7 = ?", desk.text("keep", &random),
                Int.random(in: 0..<7, using: &random))
            }
          }
        })
      #expect(try desk.database.checkpoint(.truncate))
      #expect(!desk.holdsDeletedWord())
      #expect(try other.integrityCheck() == [])
    }
  }

  @Test func `somebody who reads an older state is in the way`() throws {
    try withFolder { folder in
      let desk = try Desk(folder, seed: 1)
      defer { desk.close() }
      try desk.fill()
      let reader = try Connection(path: desk.path)
      defer { reader.close() }
      try reader.transaction(.deferred) {
        #expect(try reader.int64("SELECT count(*) FROM word") != nil)
        try desk.delete()
        #expect(try !desk.scrub())
      }
      #expect(try desk.scrub())
      #expect(try desk.database.checkpoint(.truncate))
      #expect(!desk.holdsDeletedWord())
    }
  }

  /// A database with words that stay and words that go.
  private final class Desk {
    let path: String
    let database: Connection
    private var random: SplitMix64

    init(_ folder: String, seed: UInt64) throws {
      path = "\(folder)/a.sqlite"
      database = try Connection(path: path)
      random = SplitMix64(seed: seed)
      try database.execute("PRAGMA journal_mode = WAL")
      try configure(database)
      try database.execute(
        """
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT);
        CREATE INDEX word_text ON word (text);
        CREATE TABLE touched (times INTEGER);
        INSERT INTO touched VALUES (0);
        """)
    }

    func configure(_ database: Connection) throws {
      try database.execute("PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 50")
    }

    func close() { database.close() }

    func text(_ word: String, _ random: inout SplitMix64) -> String {
      word + String(random.next(), radix: 36)
        + String(repeating: "-", count: Int.random(in: 0..<300, using: &random))
    }

    /// Words come where there is room and where there is none, so that pages are split.
    func fill() throws {
      for _ in 0..<10 {
        try database.transaction {
          for _ in 0..<100 {
            let isKept = Bool.random(using: &random)
            try database.run(
              "INSERT OR REPLACE INTO word VALUES (?, ?)",
              Int.random(in: 0..<2_000, using: &random),
              text(isKept ? "keep" : "zqvxw", &random))
          }
        }
      }
    }

    func delete() throws {
      try database.run("DELETE FROM word WHERE text LIKE 'zqvxw%'")
    }

    func kept() throws -> [String] {
      try database.all("SELECT text FROM word ORDER BY id") { $0.text(0) }
    }

    func scrub(meanwhile: () -> Void = {}) throws -> Bool {
      let scrubber = try GapScrubber(database) {
        try $0.run("UPDATE touched SET times = times + 1")
      }
      #expect(try scrubber.canScrub())
      return try scrubber.scrub { _, _ in meanwhile() }
    }

    func holdsDeletedWord() -> Bool {
      ["", "-wal"].contains { suffix in
        let file = FileManager.default.contents(atPath: path + suffix) ?? Data()
        return file.range(of: Data("zqvxw".utf8)) != nil
      }
    }
  }
}

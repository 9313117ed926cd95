import Store
import Testing
import Tickets

/// The commands that the documentation of the log gives, tried.
@Suite struct HandAuditTests {
  @Test func `sqlite3, perl and sha256sum alone check every event`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let scratch = try Scratch()
    let script = """
      cd '\(scratch.folder)' || exit
      db='\(desk.folder.database)'
      for n in $(sqlite3 "$db" "SELECT position FROM event"); do
        sqlite3 "$db" "SELECT '01' || hex(header) FROM event WHERE position = $n" |
          perl -ne 'chomp; print pack "H*", $_' > header
        sqlite3 "$db" "SELECT lower(hex(id)) || '  header' FROM event WHERE position = $n" |
          sha256sum --check
        sqlite3 "$db" "SELECT '02' || hex(salt) || printf('%016X', length(body)) || hex(body)
          FROM payload WHERE position = $n" | perl -ne 'chomp; print pack "H*", $_' > payload
        sqlite3 "$db" "SELECT lower(hex(substr(header, 99, 32))) || '  payload'
          FROM event WHERE position = $n" | sha256sum --check
      done
      """
    let lines = try run("/bin/sh", "-c", script).split(separator: "\n")
    let events = Int(try desk.store.verify().events)
    #expect(lines.count == 2 * events)
    #expect(lines.allSatisfy { $0.hasSuffix(": OK") })
  }

  @Test func `one query finds an event that does not follow the one before it`() throws {
    let desk = try TestDesk()
    try desk.fill()
    let query = """
      SELECT position FROM (
        SELECT position, substr(header, 26, 32) AS previous,
          lag(id, 1, zeroblob(32)) OVER (PARTITION BY replica ORDER BY counter) AS expected
        FROM event)
      WHERE previous <> expected;
      """
    #expect(try desk.sqlite3(query) == "")
    try desk.sqlite3("DROP TRIGGER event_is_kept; DELETE FROM payload WHERE position = 5")
    try desk.sqlite3("DELETE FROM event WHERE position = 5")
    #expect(try desk.sqlite3(query) == "6\n")
  }
}

import Foundation
import Testing

/// Programs that are killed in the middle of a talk, as by `kill -9`.
struct KillTests {
  /// A hub's end of a link that notes its process.
  private static let serve =
    #"sh -c 'echo $$ >"$NUMBER"; exec "$PROGRAM" hub serve --desk "$HUB"'"#
  /// Kills whoever cloned after so many bytes have come down; the shell is their child.
  private static let killingClient =
    "exec:\(serve) | { dd bs=1 count=$COUNT 2>/dev/null; kill -9 $PPID; }"
  /// Kills the hub's end after so many bytes have come down, or have gone up.
  private static let killingHub =
    #"exec:\#(serve) | { dd bs=1 count=$COUNT 2>/dev/null; kill -9 $(cat "$NUMBER"); }"#
  private static let killingHubEarly =
    #"exec:{ dd bs=1 count=$COUNT 2>/dev/null; kill -9 $(cat "$NUMBER"); } | \#(serve)"#

  @Test func `Either side may be killed in the middle, and the next sync goes on`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    for number in 1...30 { _ = try hub.ticket("Question \(number)") }
    let copy = try Desk(isMade: false)
    func come(_ words: String, by remote: String, after count: Int) throws -> Int32 {
      try copy.run(
        words, remote,
        environment: [
          "COUNT": "\(count)", "HUB": hub.path, "PROGRAM": try Desk.program.path,
          "NUMBER": copy.folder.appendingPathComponent("number").path,
        ]
      ).code
    }
    // A clone is known by its address.
    #expect(try come("clone", by: KillTests.killingClient, after: 3_000) == SIGKILL)
    #expect(try [69, 75].contains(come("sync", by: KillTests.killingHub, after: 9_000)))
    #expect(try come("sync", by: KillTests.killingClient, after: 15_000) == SIGKILL)
    #expect(try [0, 75].contains(copy.run("audit", "verify", "--offline").code))
    #expect(try copy.run("sync", hub.path).code == 0)
    #expect(try copy.run("list", "--json").objects.count == 30)

    for number in 1...20 {
      try copy.run("note", "#\(number)", "--body", "Note \(number)")
    }
    for count in [300, 2_000] {
      #expect(try [69, 75].contains(come("sync", by: KillTests.killingHubEarly, after: count)))
    }
    #expect(try come("sync", by: KillTests.killingClient, after: 100) == SIGKILL)
    #expect(try copy.run("sync", hub.path).code == 0)
    #expect(try copy.run("outbox", "list", "--json").output.isEmpty)
    for number in 1...20 {
      let thread = try hub.run("show", "#\(number)").output
      #expect(thread.components(separatedBy: "Note \(number)\n").count == 2, "\(number)")
    }
    #expect(try hub.run("audit", "verify").code == 0)
    #expect(try copy.run("audit", "verify", "--offline").code == 0)
  }
}

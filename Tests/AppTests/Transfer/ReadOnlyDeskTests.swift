import Foundation
import Testing

struct ReadOnlyDeskTests {
  /// For root nothing is read-only: it has to become somebody else for the test.
  private static let isRoot = geteuid() == 0

  @Test(
    .enabled(
      if: !isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
      "root needs setpriv for this"))
  func `a desk that can only be read is read, proved, exported and backed up`() throws {
    let desk = try Desk()
    let number = try desk.ticket()
    let folder = desk.folder.path
    // Whoever runs the tests may not let others at the program where it is built.
    let program = folder + "/program"
    try FileManager.default.copyItem(atPath: Desk.program.path, toPath: program)
    let mailbox = try desk.mailbox("inbox", count: 2)
    if ReadOnlyDeskTests.isRoot {
      try desk.run("account", "add", "reader", "--role", "admin", "--login", "nobody")
      _ = try desk.shell("chown -R nobody '\(folder)'")
    }
    _ = try desk.shell("chmod -R a-w '\(desk.path)'")
    defer { _ = try? desk.shell("chmod -R u+w '\(desk.path)'") }
    let start =
      ReadOnlyDeskTests.isRoot
      ? "setpriv --reuid=nobody --regid=nogroup --clear-groups env TTYDESK_DIR='\(desk.path)' "
      : "TTYDESK_DIR='\(desk.path)' "
    func code(_ arguments: String) throws -> String {
      try desk.shell(start + "'\(program)' \(arguments) >'\(folder)/output' 2>&1; echo $?")
    }
    for command in ["audit", "audit verify", "audit export", "export", "show \(number)"] {
      #expect(try code(command) == "0\n")
    }
    #expect(try code("backup '\(folder)/copy'") == "0\n")
    #expect(try code("backup verify '\(folder)/copy'") == "0\n")
    for command in [
      "import '\(mailbox)'", "privacy hold add \(number) --reason r",
      "privacy erase --ticket \(number) --basis b --reason r --yes",
    ] {
      #expect(try code(command) == "77\n")
    }
  }
}

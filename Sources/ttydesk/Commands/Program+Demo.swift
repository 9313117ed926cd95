import Commands
import Demo
import Glibc
import Store
import Terminal
import Text
import Tickets

extension Program {
  /// Does `ttydesk demo`: a desk of made-up tickets, gone at the end unless it is given a place.
  func openDemo() throws -> ExitCode {
    guard let path = invocation.value(.dir) else {
      let path = try TemporaryFolder.make()
      defer { DeskFolder(path: path).remove() }
      return try openDemo(in: DeskFolder(path: path))
    }
    return try openDemo(in: DeskFolder(path: path))
  }

  private func openDemo(in folder: DeskFolder) throws -> ExitCode {
    if !folder.exists { try fill(folder) }
    guard Terminal.unusableReason() == nil else { return try showDemo(in: folder) }
    return try openFullScreen(folder)
  }

  /// A tour of the command line, where there is no terminal for the full screen.
  private func showDemo(in folder: DeskFolder) throws -> ExitCode {
    for line in Program.tour {
      try output.write(SafeLine("$ ttydesk " + line.joined(separator: " ")))
      try output.flush()
      let code = Program.run(["--desk", folder.path] + line)
      guard code == .success else { return code }
      try output.write(SafeLine(""))
    }
    return .success
  }

  private static let tour = [
    ["list", "is:open", "sort:sla", "--limit", "12"], ["show", "401"],
    ["list", "grinder", "-status:closed", "--limit", "5"],
    ["note", "401", "--body", "Called back: all six machines are level."],
    ["assign", "401", "me"], ["audit", "--ticket", "401", "--limit", "5"], ["audit", "verify"],
  ]

  private func fill(_ folder: DeskFolder) throws {
    let progress = Progress("Making the sample desk", isQuiet: false)
    defer { progress.end() }
    let login = Environment.login
    let store = try Store.create(
      in: folder, name: "Sample desk",
      admin: AccountProfile(name: login, displayName: login, login: login),
      surroundings: surroundings)
    defer { store.close() }
    guard let account = try store.account(login: login) else {
      throw StoreError.unknownAccount(login)
    }
    try DemoDesk.fill(store, as: try store.actor(account), now: Program.now) { done, total in
      progress.update(Int64(done), of: Int64(total))
    }
  }
}

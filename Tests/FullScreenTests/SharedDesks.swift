import Foundation
import TerminalSupport
import Testing

/// A hub with a ticket, and a copy for each of two people, who reach it by a script.
final class SharedDesks {
  private let folder: URL
  private let program = TmuxSession.built("ttydesk")

  var hub: String { path("hub") }
  /// The script, given the account: what it talks is the link.
  var way: String { path("way") }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-shared-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run("init", "--name", "Test", "--desk", hub)
    try run("hub", "init", "--desk", hub)
    try run(
      "new", "--queue", "Support", "-r", "ann@example.org", "-s", "Paper jam", "-b", "It jams.",
      "--desk", hub)
    try "#!/bin/sh\nexec '\(program)' hub serve --desk '\(hub)' --account \"$1\"\n".write(
      toFile: way, atomically: true, encoding: .utf8)
    _ = try Command.run(["/bin/chmod", "+x", way])
    for name in ["alice", "bob"] {
      try run(
        "account", "add", name, "--role", "agent", "--address", "\(name)@desk.example", "--desk",
        hub)
      try run("clone", "exec:exec '\(way)' \(name)", path(name))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs the program to its end and gives what it wrote.
  @discardableResult
  func run(_ arguments: String...) throws -> String {
    try Command.run(["/usr/bin/env", "HOME=\(folder.path)", program] + arguments)
  }

  /// Opens the screen on somebody's copy; the list is on it.
  func open(_ name: String) throws -> TmuxSession {
    let session = try TmuxSession(
      columns: 100, environment: ["HOME": folder.path, "TZ": "UTC"])
    try session.type("\(program) --desk \(path(name))")
    try session.waitFor { $0.contains("Paper jam") && $0.contains("help") }
    return session
  }

  /// Ends all talks with the hub, and lets nobody find it.
  func takeHubAway() throws {
    try FileManager.default.moveItem(atPath: hub, toPath: path("away"))
    try FileManager.default.moveItem(atPath: way, toPath: path("no-way"))
    let served = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init)
    for process in served where line(of: process).contains("serve\0--desk\0\(hub)\0") {
      kill(process, SIGKILL)
    }
  }

  func bringHubBack() throws {
    try FileManager.default.moveItem(atPath: path("away"), toPath: hub)
    try FileManager.default.moveItem(atPath: path("no-way"), toPath: way)
  }

  private func line(of process: Int32) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data(),
      as: UTF8.self)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

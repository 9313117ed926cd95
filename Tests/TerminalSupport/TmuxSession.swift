package import Foundation
package import Testing

/// A shell in a terminal of its own: a tmux server that nobody else knows.
package final class TmuxSession {
  /// Where tmux is; nil skips the tests that need it.
  package static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  package static var isAvailable: Bool {
    program != nil && FileManager.default.isExecutableFile(atPath: "/bin/bash")
  }

  /// A small program that shows what it gets.
  package static let probe = built("terminal-probe")

  /// A program that is built beside the tests.
  package static func built(_ name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// For files of this test; gone when it ends.
  package let folder: URL

  /// Starts a shell, with nothing in its environment but what is given.
  package init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-test-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PS1": "ready> "]
    variables.merge(environment) { $1 }
    let assignments = variables.filter { !$0.value.isEmpty }.map { "\($0)='\($1)'" }
    // tmux sets TERM and TMUX in what it starts: only `env` inside can set them otherwise.
    let inner = environment["TERM"] == nil ? ["TERM=\"$TERM\"", "TMUX=\"$TMUX\""] : []
    let shell = "env -i \((assignments + inner).joined(separator: " ")) bash --norc --noprofile -i"
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell,
    ])
    try tmux(["set-option", "-g", "default-terminal", "tmux-256color"])
    try waitFor { $0.contains("ready>") }
  }

  /// Ends the shell and everything in it.
  package func end() {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types a command line.
  package func type(_ line: String) throws {
    try tmux(["send-keys", "-l", line])
    try tmux(["send-keys", "Enter"])
  }

  /// Presses keys, by tmux's names.
  package func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Presses a key, again and again until the screen is as wanted: for a program of which nobody
  /// can see whether it reads already.
  package func press(
    _ key: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isWanted: (String) -> Bool
  ) throws {
    try waitFor(pause: 0.5, sourceLocation: sourceLocation) { screen in
      if isWanted(screen) { return true }
      try press(key)
      return false
    }
  }

  /// Sends bytes as the terminal would.
  package func send(_ bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the screen shows; with escape sequences for its looks if asked.
  package func screen(withLooks: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p"] + (withLooks ? ["-e"] : []))
  }

  /// One of tmux's variables, such as `pane_title`.
  package func variable(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// What a file in the folder holds.
  package func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Waits until the screen is as wanted and gives it; a test that waits in vain fails and says
  /// what it saw.
  ///
  /// The longest wait is long, for a busy machine may take its time.
  @discardableResult
  package func waitFor(
    seconds: Double = 90, pause: Double = 0.02, withLooks: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isWanted: (String) throws -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var seen = ""
    repeat {
      seen = try screen(withLooks: withLooks)
      if try isWanted(seen) { return seen }
      usleep(UInt32(pause * 1_000_000))
    } while Date() < end
    Issue.record("the screen stayed:\n\(seen)", sourceLocation: sourceLocation)
    throw TmuxError.timeout
  }

  /// Waits until one of tmux's variables has a value.
  package func waitFor(
    _ name: String, _ value: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try waitFor(sourceLocation: sourceLocation) { _ in (try? variable(name)) == value }
  }

  @discardableResult
  package func tmux(_ arguments: [String]) throws -> String {
    try Command.run([TmuxSession.program ?? "", "-u", "-S", "\(folder.path)/tmux"] + arguments)
  }

  package enum TmuxError: Error {
    case timeout
  }
}

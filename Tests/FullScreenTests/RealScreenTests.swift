import Foundation
import Store
import TerminalSupport
import Testing
import Tickets

/// The real program in a real terminal: each test has a tmux and a desk of its own.
///
/// Skipped where tmux or bash is missing.
@Suite(.enabled(if: TmuxSession.isAvailable, "needs tmux and bash"), .serialized)
struct RealScreenTests {
  /// Starts the program; `body` finds the list on the screen.
  private func withScreen(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], prefix: String = "",
    prepare: (ScreenDesk) throws -> Void = { _ in },
    _ body: (TmuxSession, ScreenDesk) throws -> Void
  ) throws {
    let desk = try ScreenDesk()
    try desk.receive("Paper jam")
    try desk.receive("Wrong invoice", "The second one.\n\n> quoted")
    try prepare(desk)
    let session = try TmuxSession(
      columns: columns, rows: rows, environment: desk.environment.merging(environment) { $1 })
    defer { session.end() }
    try session.type(prefix + desk.command.joined(separator: " "))
    try session.waitFor { $0.contains("Paper jam") && $0.contains("help") }
    try body(session, desk)
  }

  private func leave(_ session: TmuxSession) throws {
    try session.press("q")
    try session.waitFor { $0.contains("ready>") && !$0.contains("Paper jam") }
  }

  @Test func `it starts, and gives the terminal back`() throws {
    try withScreen { session, _ in
      try session.waitFor { $0.contains("Wrong invoice") && $0.contains("2 open") }
      try leave(session)
      try session.type("stty -a | tr ';' '\\n' | grep -c -e ' icanon' -e ' echo '")
      try session.waitFor { $0.contains("\n1") || $0.contains("\n2") }
    }
  }

  @Test(arguments: [(40, 10), (100, 30), (200, 60)])
  func `it fits every window, and follows it`(columns: Int, rows: Int) throws {
    try withScreen { session, _ in
      try session.resize(columns: columns, rows: rows)
      try session.waitFor { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count >= rows && lines[rows - 1].contains("open")
          && lines[1].count >= columns - 1
      }
    }
  }

  @Test func `a reply is written in the editor, and the window changes meanwhile`() throws {
    try withScreen(environment: ["EDITOR": "vi"]) { session, desk in
      let script = desk.folder.appendingPathComponent("editor").path
      try """
      #!/bin/sh
      echo in the editor
      read line
      echo "from the editor" > "$1"
      """.write(toFile: script, atomically: true, encoding: .utf8)
      _ = try Command.run(["/bin/chmod", "+x", script])
      try session.press("q")
      try session.waitFor { $0.contains("ready>") }
      try session.type("EDITOR=\(script) " + desk.command.joined(separator: " "))
      try session.waitFor { $0.contains("Paper jam") }
      try session.press("r")
      try session.waitFor { $0.contains("REPLY") }
      try session.press("C-x", "e")
      try session.waitFor { $0.contains("in the editor") }
      try session.resize(columns: 100, rows: 30)
      try session.press("Enter")
      try session.waitFor { screen in
        screen.contains("from the editor")
          && screen.split(separator: "\n").contains { $0.count == 100 }
      }
    }
  }

  @Test func `^Z stops it and fg brings it back`() throws {
    try withScreen { session, _ in
      try session.press("C-z")
      try session.waitFor { $0.contains("Stopped") }
      try session.type("fg")
      try session.waitFor { $0.contains("Wrong invoice") && !$0.contains("Stopped") }
      try leave(session)
    }
  }

  @Test func `a crash leaves a sane terminal`() throws {
    try withScreen { session, _ in
      let process = try session.variable("pane_pid")
      _ = try Command.run(["/usr/bin/pkill", "-SEGV", "-P", process, "ttydesk"])
      try session.waitFor { $0.contains("ready>") && !$0.contains("Paper jam") }
      try session.type("echo still $((40 + 2))")
      try session.waitFor { $0.contains("still 42") }
    }
  }

  @Test(arguments: ["HUP", "TERM"])
  func `a draft outlives the line`(signal: String) throws {
    try withScreen { session, desk in
      try session.press("r")
      try session.waitFor { $0.contains("REPLY") }
      try session.tmux(["send-keys", "-l", "Dear Ann, half a sen"])
      try session.waitFor { $0.contains("half a sen") }
      let process = try session.variable("pane_pid")
      _ = try Command.run(["/usr/bin/pkill", "-\(signal)", "-P", process, "ttydesk"])
      try session.waitFor { $0.contains("ready>") }
      #expect(desk.drafts.count == 1)
      try session.type(desk.command.joined(separator: " "))
      try session.waitFor { $0.contains("Paper jam") }
      try session.press("e")
      try session.waitFor { $0.contains("half a sen") }
    }
  }

  @Test func `a locale without UTF-8 gets ASCII`() throws {
    try withScreen(environment: ["LANG": "C", "LC_ALL": "C"]) { session, _ in
      let screen = try session.waitFor { $0.contains("Wrong invoice") }
      let isASCII = screen.utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII)
    }
  }

  @Test func `NO_COLOR leaves attributes alone`() throws {
    try withScreen(environment: ["NO_COLOR": "1"]) { session, _ in
      let screen = try session.screen(withLooks: true)
      let colors = screen.ranges(of: /\u{1B}\[[0-9;]*(3[0-7]|4[0-7]|38|48)[0-9;]*m/)
      #expect(colors.isEmpty)
    }
  }

  @Test(arguments: ["vt100", "screen", "xterm", "linux"])
  func `other terminals show the same`(type: String) throws {
    try withScreen(environment: ["TERM": type]) { session, _ in
      try session.press("Enter")
      try session.waitFor { $0.contains("The second one.") }
      try session.press("Escape")
      try session.waitFor { $0.contains("Paper jam") }
    }
  }

  @Test func `wide text keeps its columns`() throws {
    try withScreen(
      columns: 120,
      prepare: { try $0.receive("東京オフィスのVPNが切れます 👍 e\u{301}", name: "佐藤 健") }
    ) { session, _ in
      let screen = try session.waitFor { $0.contains("東京") }
      let borders = Set(
        screen.split(separator: "\n").compactMap { line in
          line.firstIndex(of: "│").map { line[..<$0].displayColumns }
        })
      #expect(borders.count == 1)
    }
  }

  @Test func `what another program writes appears by itself`() throws {
    try withScreen { session, desk in
      try session.waitFor { $0.contains("Wrong invoice") }
      let arguments = ["new", "--queue", "Support", "-r", "bob@example.net", "-s", "From outside"]
      let output = try Command.run(
        ["/usr/bin/env", "HOME=\(desk.folder.path)"] + desk.command + arguments + ["-b", "Hello"])
      #expect(output.contains("3"))
      try session.waitFor { $0.contains("From outside") }
    }
  }

  @Test func `the mouse selects, opens and scrolls`() throws {
    try withScreen { session, _ in
      try session.waitFor { $0.contains("Wrong invoice") }
      let rows = try session.screen().split(separator: "\n", omittingEmptySubsequences: false)
      let row = try #require(rows.firstIndex { $0.contains("Paper jam") }) + 1
      for _ in 0..<2 { try session.send("\u{1B}[<0;20;\(row)M\u{1B}[<0;20;\(row)m") }
      try session.waitFor { $0.contains("Please help.") }
    }
  }

  @Test func `pasted text is text, whatever is in it`() throws {
    try withScreen { session, desk in
      try session.press("r")
      try session.waitFor { $0.contains("REPLY") }
      try session.tmux(["set-buffer", "one\nq\u{1B}[31mtwo"])
      try session.tmux(["paste-buffer", "-p"])
      try session.waitFor { $0.contains("one") && $0.contains("two") }
      #expect(try desk.store.ticket(named: "2").messageCount == 1)
    }
  }

  @Test func `a terminal that can't show it gets one sentence`() throws {
    let desk = try ScreenDesk()
    let session = try TmuxSession(environment: desk.environment.merging(["TERM": "dumb"]) { $1 })
    defer { session.end() }
    try session.type(desk.command.joined(separator: " ") + "; echo code $?")
    try session.waitFor { $0.contains("dumb") && $0.contains("code 69") }
  }
}

extension StringProtocol {
  /// How many columns a terminal needs for the text; enough for the texts here.
  fileprivate var displayColumns: Int {
    unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF:
        sum + 2
      default: sum + 1
      }
    }
  }
}

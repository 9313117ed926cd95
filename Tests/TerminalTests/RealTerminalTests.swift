import Foundation
import TerminalSupport
import Testing

/// The program in a real terminal: each test has a tmux of its own.
///
/// Skipped where tmux or bash is missing.
@Suite(.enabled(if: TmuxSession.isAvailable, "needs tmux and bash"), .serialized)
struct RealTerminalTests {
  /// Runs the probe in a session; `body` finds it started.
  private func withProbe(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    prefix: String = "", _ body: (TmuxSession) throws -> Void
  ) throws {
    let session = try TmuxSession(columns: columns, rows: rows, environment: environment)
    defer { session.end() }
    try session.type("\(prefix)\(TmuxSession.probe)")
    try session.waitFor { $0.contains("count 0") }
    try body(session)
  }

  @Test(arguments: [(80, 24), (40, 10), (500, 200), (10, 7)])
  func `every size is filled to its corners`(columns: Int, rows: Int) throws {
    let session = try TmuxSession(columns: columns, rows: rows)
    defer { session.end() }
    try session.type(TmuxSession.probe)
    let screen = try session.waitFor { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count >= rows else { return false }
      return [lines[0], lines[rows - 1]].allSatisfy { line in
        line.first == "#" && line.last == "#" && line.count == columns
      }
    }
    #expect(columns < 20 || screen.contains("\(columns)x\(rows) indexed256 UTF-8"))
  }

  @Test func `wide text keeps its columns`() throws {
    try withProbe { session in
      try session.waitFor { $0.contains(" wide 漢字 é 👍 │ end") }
    }
  }

  @Test func `keys, pastes and mice arrive`() throws {
    try withProbe { session in
      try session.press("x", "F5", "C-r", "M-x", "S-Up", "PageDown")
      try session.waitFor { $0.contains("in: x f5 ctrl-r alt-x shift-up pgdn") }
      try session.press("Escape")
      try session.waitFor { $0.contains("pgdn esc") }
      try session.tmux(["set-buffer", "one\ntwo é"])
      try session.tmux(["paste-buffer", "-p"])
      try session.waitFor { $0.contains("paste<one/two é>") }
      try session.press("m")
      try session.waitFor { $0.contains("m\n") }
      try session.waitFor("mouse_sgr_flag", "1")
      try session.send("\u{1B}[<0;5;7M\u{1B}[<0;5;7m\u{1B}[<65;1;1M")
      try session.waitFor {
        $0.contains("press-left@4,6 release-left@4,6 wheel-down@0,0")
      }
      try session.press("m")
      try session.waitFor { $0.contains("wheel-down@0,0 m") }
      try session.waitFor("mouse_any_flag", "0")
    }
  }

  @Test func `the window is resized in both directions`() throws {
    try withProbe { session in
      for (columns, rows) in [(120, 40), (50, 12), (81, 25)] {
        try session.resize(columns: columns, rows: rows)
        try session.waitFor { screen in
          screen.contains("\(columns)x\(rows) ")
            && screen.split(separator: "\n").last.map { $0.count } == columns
        }
      }
    }
  }

  @Test func `the title is set, and the shell's comes back`() throws {
    let session = try TmuxSession()
    defer { session.end() }
    try session.type("printf '\\033]2;of the shell\\033\\\\'; \(TmuxSession.probe)")
    try session.waitFor { $0.contains("count 0") }
    try session.waitFor("pane_title", "probe")
    try session.press("n", "t")
    try session.waitFor { $0.contains("in: n t") }
    try session.waitFor("pane_title", "probe 1")
    try session.press("q")
    try session.waitFor { $0.contains("ready>") && !$0.contains("count") }
    try session.waitFor("pane_title", "of the shell")
  }

  @Test func `^Z stops the program and fg brings it back, with a new size`() throws {
    try withProbe { session in
      try session.press("n")
      try session.waitFor { $0.contains("count 1") }
      try session.press("C-z")
      try session.waitFor { $0.contains("Stopped") && !$0.contains("count") }
      try session.resize(columns: 70, rows: 20)
      try session.type("echo in between")
      try session.waitFor { $0.contains("in between\n") }
      try session.type("fg")
      try session.waitFor { $0.contains("70x20") && $0.contains("count 1") }
      try session.press("n")
      try session.waitFor { $0.contains("count 2") }
    }
  }

  @Test func `a program stopped from outside comes back`() throws {
    try withProbe { session in
      try session.press("n")
      try session.waitFor { $0.contains("count 1") }
      let pid = try session.variable("pane_pid")
      for signal in ["TSTP", "STOP"] {
        _ = try Command.run(["/bin/sh", "-c", "pkill -\(signal) -P \(pid)"])
        try session.waitFor { $0.contains("Stopped") }
        // The shell may have got an answer of the terminal that was meant for the program.
        try session.press("C-u")
        try session.type("fg")
        try session.waitFor { $0.contains("count 1") && !$0.contains("Stopped") }
      }
      try session.press("n")
      try session.waitFor { $0.contains("count 2") }
    }
  }

  @Test func `an editor gets the terminal, and a resize in it is seen afterwards`() throws {
    let editor = "echo editing; read answer; exit 3"
    try withProbe(environment: ["PROBE_EDITOR": editor]) { session in
      try session.press("e")
      try session.waitFor { $0.contains("editing") && !$0.contains("count") }
      try session.resize(columns: 100, rows: 30)
      try session.type("typed for the editor")
      let screen = try session.waitFor {
        $0.contains("100x30") && $0.contains("editor code(3)")
          && ($0.contains("in: e\n") || $0.contains("in: e "))
      }
      #expect(!screen.contains("typed for"))
    }
  }

  @Test func `^Z in the editor stops the whole job`() throws {
    let editor = "echo editing; read answer"
    try withProbe(environment: ["PROBE_EDITOR": editor]) { session in
      try session.press("e")
      try session.waitFor { $0.contains("editing") }
      try session.press("C-z")
      try session.waitFor { $0.contains("Stopped") }
      try session.type("fg")
      // What comes while the shell still edits its line is no line for the editor.
      try session.press("Enter") { $0.contains("editor code(0)") }
    }
  }

  @Test func `an editor that stops itself stops the whole job`() throws {
    let editor = "echo editing; kill -STOP $$; echo resumed; read answer"
    try withProbe(environment: ["PROBE_EDITOR": editor]) { session in
      try session.press("e")
      try session.waitFor { $0.contains("Stopped") }
      try session.type("fg")
      try session.waitFor { $0.contains("resumed") }
      try session.press("Enter")
      try session.waitFor { $0.contains("editor code(0)") }
    }
  }

  @Test(arguments: [("q", [0]), ("!", [128 + SIGILL, 128 + SIGTRAP]), ("@", [128 + SIGSEGV])])
  func `leaving and crashing leave the terminal as it was`(key: String, codes: [Int32]) throws {
    let session = try TmuxSession()
    defer { session.end() }
    try session.type(
      "cd \(session.folder.path); stty -g > before; \(TmuxSession.probe) 2> /dev/null; code=$?; "
        + "stty -g > after; echo \"left: $code\"")
    try session.waitFor { $0.contains("count 0") }
    try session.waitFor("alternate_on", "1")
    try session.press(key)
    try session.waitFor { screen in
      codes.contains { screen.contains("left: \($0)\n") } && screen.contains("ready>")
    }
    #expect(try session.file("before") == session.file("after"))
    try session.waitFor("alternate_on", "0")
    try session.waitFor("keypad_cursor_flag", "0")
    try session.waitFor("cursor_flag", "1")
    try session.waitFor("mouse_any_flag", "0")
    try session.type("echo \"[$((6 * 7))]\"")
    try session.waitFor { $0.contains("[42]") }
    let screen = try session.screen()
    #expect(!screen.contains("0n"))
  }

  @Test func `in the background it waits until it is called`() throws {
    try withProbe { session in
      try session.press("C-z")
      try session.waitFor { $0.contains("Stopped") }
      try session.type("clear; bg")
      try session.type("echo still here")
      try session.waitFor { $0.contains("still here\n") && !$0.contains("count") }
      try session.type("fg")
      try session.waitFor { $0.contains("count 0") }
      try session.press("n")
      try session.waitFor { $0.contains("count 1") }
    }
  }

  @Test func `^Z without a shell to come back to does no harm`() throws {
    try withProbe(prefix: "exec ") { session in
      try session.press("C-z", "n")
      try session.waitFor { $0.contains("in: ctrl-z n") && $0.contains("count 1") }
    }
  }

  @Test func `other threads wake the loop, and else it sleeps`() throws {
    let session = try TmuxSession()
    defer { session.end() }
    try session.type(
      "cd \(session.folder.path); TTYDESK_IDLE_FD=3 \(TmuxSession.probe) 3> idle")
    try session.waitFor { $0.contains("count 0") }
    try session.press("w")
    try session.waitFor { $0.contains("in: w woken") }
    // It may yet wake for an answer of the terminal, but not for ever.
    var marks = ""
    for _ in 0..<60 {
      let seen = try session.file("idle")
      if seen == marks, seen.hasPrefix("idle\n") { return }
      marks = seen
      usleep(1_000_000)
    }
    Issue.record("it never slept for a second: \(marks.count) bytes of marks")
  }

  @Test func `a terminal that names no background delays nothing`() throws {
    try withProbe(environment: ["PROBE_BACKGROUND": "1"]) { session in
      try session.waitFor { $0.contains("background unknown") }
      try session.press("n")
      try session.waitFor { $0.contains("in: n\n") }
    }
  }

  @Test func `a lost connection runs the handler`() throws {
    let session = try TmuxSession()
    defer { session.end() }
    let log = session.folder.appendingPathComponent("log")
    try session.type("PROBE_LOG=\(log.path) exec \(TmuxSession.probe)")
    try session.waitFor { $0.contains("count 0") }
    try session.tmux(["kill-session"])
    var text = ""
    for _ in 0..<3_000 where text.isEmpty {
      usleep(20_000)
      text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    }
    #expect(text == "hangUp\n")
  }

  @Test func `a locale without UTF-8 gets ASCII`() throws {
    try withProbe(environment: ["LC_ALL": "C"]) { session in
      try session.waitFor {
        $0.contains("256 ASCII") && $0.contains(" wide ???? e ?? | end")
      }
    }
  }

  @Test(arguments: [["LANG": "xx_XX.UTF-8"], ["LANG": ""]])
  func `a locale that is missing counts as UTF-8`(environment: [String: String]) throws {
    try withProbe(environment: environment) { session in
      try session.waitFor { $0.contains("wide 漢字 é") }
    }
  }

  @Test func `NO_COLOR leaves attributes alone`() throws {
    try withProbe { session in
      try session.waitFor(withLooks: true) {
        $0.contains("\u{1B}[1m\u{1B}[38;5;196mred")
      }
    }
    try withProbe(environment: ["NO_COLOR": "1"]) { session in
      try session.waitFor(withLooks: true) {
        $0.contains("mono") && $0.contains("\u{1B}[1mred")
      }
    }
  }

  @Test(arguments: [
    ("vt100", "mono"), ("screen", "indexed8"), ("linux", "indexed8"), ("xterm", "indexed8"),
    ("xterm-256color", "indexed256"), ("vt220", "mono"), ("xterm-unheard-of", "indexed256"),
  ])
  func `every type of terminal is drawn and read`(type: String, depth: String) throws {
    try withProbe(environment: ["TERM": type]) { session in
      try session.waitFor { $0.contains("80x24 \(depth)") }
      try session.press("Up", "F1", "n")
      try session.waitFor { $0.contains("in: up f1 n") && $0.contains("count 1") }
      try session.resize(columns: 90, rows: 30)
      try session.waitFor { $0.contains("90x30") }
      try session.press("q")
      try session.waitFor { $0.contains("ready>") }
    }
  }

  @Test(arguments: [
    ("TERM=dumb", "can't show a full screen"), ("TERM=", "set TERM"),
    ("TERM=nonsense", "doesn't know terminals"),
  ])
  func `where no full screen is possible, a sentence says why`(prefix: String, part: String) throws
  {
    let session = try TmuxSession(columns: 200)
    defer { session.end() }
    try session.type("\(prefix) \(TmuxSession.probe); echo \"[$?]\"")
    try session.waitFor { $0.contains(part) && $0.contains("[69]") }
    try session.type("clear; \(TmuxSession.probe) | cat")
    try session.waitFor { $0.contains("needs a terminal") }
  }
}

import Foundation
import TerminalSupport
import Testing

/// What goes over the line, byte for byte.
///
/// Skipped where the system makes no pseudo terminals.
@Suite(.enabled(if: access("/dev/ptmx", R_OK | W_OK) == 0, "needs /dev/ptmx"), .serialized)
struct WireTests {
  private let answer = "\u{1B}[0n"

  @Test func `one changed line costs few bytes`() throws {
    let terminal = try PseudoTerminal(columns: 200, rows: 50)
    terminal.statusAnswer = { answer }
    #expect(terminal.readUntil { $0.contains("count 0") && $0.hasSuffix("\u{1B}[5n") })
    func bytesOfKey() -> Int {
      let before = terminal.output.utf8.count
      terminal.send("n")
      #expect(terminal.readUntil { $0.utf8.count > before })
      return terminal.output.utf8.count - before
    }
    // Fill the row that shows the newest keys: from then on only the count changes.
    for _ in 1...8 { _ = bytesOfKey() }
    #expect(bytesOfKey() < 40)
  }

  @Test func `over a slow link keys are taken and frames merged`() throws {
    let terminal = try PseudoTerminal()
    terminal.statusAnswer = { answer }
    #expect(terminal.readUntil { $0.contains("count 0") })
    terminal.read(seconds: 0.1)
    terminal.statusAnswer = nil
    let start = PseudoTerminal.questions(in: terminal.output)
    // Both digits differ from those of any frame that was sent before.
    for _ in 0..<33 {
      terminal.send("n")
      terminal.read(seconds: 0.01)
    }
    #expect(PseudoTerminal.questions(in: terminal.output) - start == 2)
    terminal.send(answer)
    #expect(terminal.readUntil { $0.contains("33") })
    terminal.read(seconds: 0.1)
    #expect(PseudoTerminal.questions(in: terminal.output) - start == 3)
  }

  @Test func `a terminal that never answers is drawn on all the same`() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.readUntil { $0.contains("count 0") })
    for _ in 0..<12 {
      terminal.send("n")
      terminal.read(seconds: 0.02)
    }
    #expect(terminal.readUntil { $0.contains("12") })
    #expect(PseudoTerminal.questions(in: terminal.output) == 2)
    terminal.send("q")
    #expect(terminal.readUntil { $0.contains("\u{1B}[?1049l") })
  }

  @Test func `the background is asked for and learnt`() throws {
    let terminal = try PseudoTerminal(environment: ["PROBE_BACKGROUND": "1"])
    #expect(terminal.readUntil { $0.contains("\u{1B}]11;?\u{1B}\\\u{1B}[5n") })
    terminal.send("\u{1B}]11;rgb:1e1e/2222/2e2e\u{1B}\\\(answer)")
    #expect(terminal.readUntil { $0.contains("background(red: 30, green: 34, blue: 46)") })
  }

  @Test func `a line that is cut runs the handler`() throws {
    let log = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-log-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    let terminal = try PseudoTerminal(environment: ["PROBE_LOG": log.path])
    #expect(terminal.readUntil { $0.contains("count 0") })
    terminal.hangUp()
    var text = ""
    for _ in 0..<3_000 where text.isEmpty {
      usleep(20_000)
      text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    }
    #expect(text == "hangUp\n")
  }

  @Test func `keys are read though a deadline has passed`() throws {
    let terminal = try PseudoTerminal(environment: ["PROBE_LATE": "1"])
    terminal.statusAnswer = { answer }
    #expect(terminal.readUntil { $0.contains("count 0") })
    terminal.send("q")
    #expect(terminal.readUntil { $0.contains("\u{1B}[?1049l") })
  }

  @Test func `whether any character is repeated is tried out once`() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.readUntil { $0.contains("─\u{1B}[3b\u{1B}[6n") && $0.contains("count 0") })
    terminal.send("\u{1B}[2;5R\(answer)y")
    #expect(terminal.readUntil { $0.contains("\u{1B}]52;c;") })
    #expect(terminal.output.components(separatedBy: "\u{1B}[6n").count == 2)
    #expect(!terminal.output.contains("f3"))
  }

  @Test func `text is copied to the user's own clipboard`() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.readUntil { $0.contains("count 0") })
    terminal.send("y")
    #expect(terminal.readUntil { $0.contains("\u{1B}]52;c;Y29waWVkIHRleHQ=\u{07}") })
  }

  @Test(arguments: ["vt100", "linux", "xterm-256color"])
  func `all that was switched on is switched off again`(type: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": type])
    terminal.statusAnswer = { answer }
    #expect(terminal.readUntil { $0.contains("count 0") })
    terminal.send("m")
    #expect(terminal.readUntil { $0.contains("\u{1B}[?1006h") })
    terminal.send("q")
    #expect(terminal.readUntil { $0.contains("\u{1B}[?2004l") })
    terminal.read(seconds: 0.3)
    for mode in ["1000", "1002", "1004", "1006", "2004", "1049", "1"] {
      let on = terminal.output.range(of: "\u{1B}[?\(mode)h", options: .backwards)
      let off = terminal.output.range(of: "\u{1B}[?\(mode)l", options: .backwards)
      if let on {
        #expect(on.upperBound < off?.lowerBound ?? on.lowerBound, "mode \(mode)")
      }
    }
    #expect(terminal.output.contains("]2;probe") == (type == "xterm-256color"))
  }
}

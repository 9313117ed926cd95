import Foundation
import Store
import TerminalSupport
import Testing
import Tickets

/// Whatever strangers write, the terminal gets no byte of theirs that it would obey.
@Suite(.serialized) struct HostileBytesTests {
  /// Texts that would do harm if a terminal read them, each with a number that nothing else has.
  private static let samples = [
    "red \u{1B}[31337m ink", "c1 \u{9B}31337m", "title \u{1B}]2;31337\u{7}",
    "clip \u{1B}]52;c;MzEzMzc=\u{1B}\\", "dcs \u{1B}P31337q\u{1B}\\", "bell \u{7}\u{7}",
    "apc \u{1B}_31337\u{1B}\\", "c1 osc \u{9D}2;31337\u{9C}", "report \u{1B}[31337n",
    "back\u{8}\u{8}\u{8}\u{8}space", "return\rover", "shift \u{E}out\u{F}", "nul \0 del \u{7F}",
    "rlo \u{202E}gnp.exe", "isolate \u{2066}a\u{2069}", "zero\u{200B}width\u{FEFF}",
    "tags \u{E0041}\u{E0042}", "zalgo e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
    "vertical \u{B}\u{C} tab", "line\u{2028}sep\u{2029}", "ris \u{1B}c gone",
    "half \u{1B}", "half csi \u{1B}[313", "\u{1B}[?1049l left", "mouse \u{1B}[?1003h",
  ]

  @Test func `texts of strangers leave the terminal alone`() throws {
    try check(HostileBytesTests.samples)
  }

  @Test(
    .enabled(if: TerminalCorpus.root != nil, "set TTYDESK_CORPORA to the folder of the corpora"))
  func `texts that were made to attack terminals leave it alone`() throws {
    let texts = try TerminalCorpus.texts()
    #expect(texts.count > 700)
    // A screen shows so many at once.
    for start in stride(from: 0, to: texts.count, by: 50) {
      try check(Array(texts[start..<min(start + 50, texts.count)]))
    }
  }

  /// Shows texts as subjects, names, bodies, tags, and names of files and themes, and looks at all
  /// that is sent.
  private func check(_ texts: [String]) throws {
    let desk = try ScreenDesk()
    for text in texts {
      var message = Message(
        from: Contact(name: text, address: "ann@example.org"), channel: .email,
        sentAt: desk.store.surroundings.now(), text: text + "\n" + text)
      message.subject = text
      message.messageID = UUID().uuidString
      try desk.store.attaching([(name: text, content: Array(text.utf8))]) { attachments in
        message.attachments = attachments
        guard
          case .opened(let id, _) = try desk.store.receive(
            message, queue: desk.queue, as: desk.actor)
        else { return }
        try desk.store.perform(.tag(text), on: id, as: desk.actor)
        try desk.store.perform(
          .set(.custom(text), text), on: id, as: desk.actor)
      }
    }
    let themes = try makeThemes(called: texts, in: desk.folder)
    let terminal = try PseudoTerminal(
      columns: 160, rows: 60, program: desk.command, environment: desk.environment)
    terminal.statusAnswer = { "\u{1B}[0n" }
    #expect(terminal.readUntil { $0.contains("help") })
    for _ in 0..<texts.count {
      terminal.send("J")
      terminal.read(seconds: 0.02)
    }
    terminal.send("\r")
    terminal.read(seconds: 0.3)
    for key in ["V", "V", "L", "q"] {
      terminal.send(key)
      terminal.read(seconds: 0.3)
    }
    terminal.send(":theme\r")
    terminal.read(seconds: 0.3)
    for _ in 0..<themes + 20 {
      terminal.send("\u{1B}[B")
      terminal.read(seconds: 0.02)
    }
    terminal.read(seconds: 0.3)
    #expect(terminal.output.contains("ticket.create"))
    #expect(terminal.output.contains("fits this terminal"))
    for problem in WireReader.problems(in: terminal.output) { Issue.record("\(problem)") }
  }

  /// Puts themes among the person's own that are called as the texts, as far as a file can be.
  ///
  /// - Returns: How many there are.
  private func makeThemes(called names: [String], in home: URL) throws -> Int {
    let folder = home.appending(path: ".config/ttydesk/themes").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var made = 0
    for name in names {
      let bytes = Array(name.utf8).filter { $0 != 0 && $0 != UInt8(ascii: "/") }
      let safe = String(decoding: bytes.prefix(200), as: UTF8.self)
      let file = open("\(folder)/\(safe).theme", O_WRONLY | O_CREAT, 0o600)
      guard file >= 0 else { continue }
      close(file)
      made += 1
    }
    return made
  }
}

import Commands
import Screen
import Testing
import Text
import Randomness

@testable import Interface

@Suite struct RobustnessTests {
  private static let keys = [
    "j", "k", "G", "g", "enter", "esc", "tab", "shift-tab", "x", "X", "*", "a", "s", "p", "m", "t",
    "z", "D", "r", "n", "N", "ctrl-s", "ctrl-n", "ctrl-t", "ctrl-o", "ctrl-x", "e", "q", "/", ":",
    "?", "L", "c", "T", "u", ".", "{", "}", "Q", "E", "H", "V", "v", ">", "<", "+", "f", ";", "y",
    "d", "l", "h", "space", "pgdn", "pgup", "ctrl-d", "up", "down", "b", "o", "O", "C", "M", "%",
    "&", "=", "~", "_", "@", "#", "'", "ctrl-l", "f1", "backspace", "1", "i", "J", "K", "]", "[",
  ]

  @Test(arguments: 0..<12)
  func `no keys at any size bring it down`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var fixture = Fixture()
    for _ in 0..<150 {
      switch Int.random(in: 0..<24, using: &random) {
      case 0:
        let (rows, columns) = (
          Int.random(in: 0...60, using: &random), Int.random(in: 0...210, using: &random)
        )
        fixture.send(.resize(columns: columns, rows: rows))
      case 1: fixture.send(.paste("a\u{1B}[2Jb\n\nc\u{202E}d"))
      case 2:
        let size = fixture.state.size
        fixture.send(
          .mouse(
            Mouse(
              [.press(.left), .drag(.left), .release(.left), .wheelUp, .wheelDown].randomElement(
                using: &random) ?? .wheelUp,
              column: Int.random(in: 0...size.columns, using: &random),
              row: Int.random(in: 0...size.rows, using: &random))))
      default: fixture.press(Self.keys.randomElement(using: &random) ?? "j")
      }
      let frame = fixture.frame
      #expect(frame.grid.size == fixture.state.size)
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor)) }
    }
  }

  @Test(arguments: Command.allCases)
  func `every command can be called in every context`(command: Command) {
    for keys in ["", "enter", "g q", "L", "c", "r", ":", "x x x"] {
      for (rows, columns) in [(10, 40), (30, 160)] {
        var fixture = Fixture(rows, columns)
        if !keys.isEmpty { fixture.press(keys) }
        fixture.call(command)
        _ = fixture.frame
        fixture.press("esc")
        _ = fixture.frame
      }
    }
  }

  @Test(arguments: [(10, 40), (24, 80), (50, 120), (100, 300)])
  func `hostile text stays in its field`(rows: Int, columns: Int) {
    let evil = [
      "\u{1B}]0;title\u{7}\u{1B}[2J", "\u{202E}txt.exe", "a\u{300}\u{301}\u{302}\u{303}\u{304}b",
      "👩‍👩‍👧‍👦🇩🇪", "\r\n\t\u{0}", "\u{9B}31m", String(repeating: "W", count: 5_000), "مرحبا", "🇩",
    ]
    for text in evil {
      var row = Sample.rows[0]
      (row.subject, row.requester, row.tags, row.organization) = (text, text, [text], text)
      row.assignee = text
      var item = Sample.thread[0]
      item.author = text
      item.text = [TextPart(.plain, text)]
      item.attachments[0].name = text
      var note = Sample.thread[2]
      note.author = text
      note.text = item.text
      var change = Sample.thread[1]
      change.text = item.text
      var fixture = Fixture(rows, columns, tickets: [row], items: [item, change, note])
      for keys in ["j", "enter", "r", "esc", "L", "esc"] {
        fixture.press(keys)
        let frame = fixture.frame
        #expect(frame.grid.size == Size(rows: rows, columns: columns))
        let isClean = frame.grid.cells.allSatisfy { cell in
          cell.glyph.scalars.allSatisfy { $0.properties.generalCategory != .control }
        }
        #expect(isClean)
        let note = frame.grid.rows.filter { $0.contains("INTERNAL") && $0.contains("┌") }
        if columns < 100 { #expect(note.allSatisfy { $0.hasSuffix("┐") }) }
      }
    }
  }
}

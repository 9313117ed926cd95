import Commands
import Terminal
import Testing

@Suite struct InputDecoderTests {
  /// Every way of sending a key that the decoder is asked to know, beside the key's name.
  static let keys: [(bytes: String, name: String)] = [
    ("a", "a"), ("Z", "Z"), (" ", "space"), ("é", "é"), ("漢", "漢"), ("😀", "😀"),
    ("\r", "enter"), ("\n", "ctrl-j"), ("\t", "tab"), ("\u{7F}", "backspace"),
    ("\u{08}", "ctrl-h"), ("\0", "ctrl-space"), ("\u{01}", "ctrl-a"), ("\u{1A}", "ctrl-z"),
    ("\u{1C}", "ctrl-\\"), ("\u{1F}", "ctrl-_"),
    ("\u{1B}x", "alt-x"), ("\u{1B}X", "alt-X"), ("\u{1B}\r", "alt-enter"),
    ("\u{1B}\u{12}", "ctrl-alt-r"), ("\u{1B}é", "alt-é"), ("\u{1B}\u{7F}", "alt-backspace"),
    ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[1;5C", "ctrl-right"),
    ("\u{1B}[1;4D", "alt-shift-left"), ("\u{1B}\u{1B}[A", "alt-up"), ("\u{1B}Oa", "ctrl-up"),
    ("\u{1B}[b", "shift-down"), ("\u{1B}[1;9A", "alt-up"),
    ("\u{1B}[H", "home"), ("\u{1B}OF", "end"), ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"),
    ("\u{1B}[7~", "home"), ("\u{1B}[5~", "pgup"), ("\u{1B}[6;5~", "ctrl-pgdn"),
    ("\u{1B}[2~", "ins"), ("\u{1B}[3;2~", "shift-del"), ("\u{1B}[5^", "ctrl-pgup"),
    ("\u{1B}[3$", "shift-del"), ("\u{1B}[3@", "ctrl-shift-del"),
    ("\u{1B}OP", "f1"), ("\u{1B}[11~", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}[[E", "f5"),
    ("\u{1B}[15~", "f5"), ("\u{1B}[24~", "f12"), ("\u{1B}[1;2P", "shift-f1"),
    ("\u{1B}[24;6~", "ctrl-shift-f12"), ("\u{1B}[34~", "f20"),
    ("\u{1B}[Z", "shift-tab"), ("\u{1B}OM", "enter"), ("\u{1B}Op", "0"), ("\u{1B}Oj", "*"),
    ("\u{1B}[114;5u", "ctrl-r"), ("\u{1B}[13;2u", "shift-enter"), ("\u{1B}[27;5;9~", "ctrl-tab"),
    ("\u{1B}[114:82;2u", "R"), ("\u{1B}[127;3u", "alt-backspace"),
  ]

  static let others: [(bytes: String, input: Input)] = [
    ("\u{1B}[200~two\r\nlines\rand\nmore\u{1B}[201~", .paste("two\nlines\nand\nmore")),
    ("\u{1B}[200~\u{1B}[20\u{1B}[A\u{1B}[201\u{1B}[201~", .paste("\u{1B}[20\u{1B}[A\u{1B}[201")),
    ("\u{1B}[200~\u{1B}[201~", .paste("")), ("\u{1B}[200~é漢\u{1B}[201~", .paste("é漢")),
    ("\u{1B}[<0;1;1M", .mouse(Mouse(.press(.left), column: 0, row: 0))),
    ("\u{1B}[<2;300;90m", .mouse(Mouse(.release(.right), column: 299, row: 89))),
    ("\u{1B}[<33;5;6M", .mouse(Mouse(.drag(.middle), column: 4, row: 5))),
    ("\u{1B}[<64;5;6M", .mouse(Mouse(.wheelUp, column: 4, row: 5))),
    ("\u{1B}[<81;5;6M", .mouse(Mouse(.wheelDown, column: 4, row: 5, modifiers: .ctrl))),
    (
      "\u{1B}[<12;5;6M", .mouse(Mouse(.press(.left), column: 4, row: 5, modifiers: [.alt, .shift]))
    ),
    ("\u{1B}[M !!", .mouse(Mouse(.press(.left), column: 0, row: 0))),
    ("\u{1B}[M#\"!", .mouse(Mouse(.release(.left), column: 1, row: 0))),
    ("\u{1B}[I", .focus(true)), ("\u{1B}[O", .focus(false)), ("\u{1B}[0n", .report(.status)),
    ("\u{1B}[2;5R", .report(.cursor(row: 2, column: 5))),
    ("\u{1B}]11;rgb:ffff/8080/0000\u{07}", .report(.background(red: 255, green: 128, blue: 0))),
    ("\u{1B}]11;rgb:f/0/7\u{1B}\\", .report(.background(red: 255, green: 0, blue: 119))),
    ("\u{1B}]11;rgba:1e/1e/2e/ff\u{1B}\\", .report(.background(red: 30, green: 30, blue: 46))),
  ]

  static let all: [(bytes: String, input: Input)] =
    keys.compactMap { bytes, name in Key(parsing: name).map { (bytes, .key($0)) } } + others

  @Test func `every name in the table is a key's`() {
    #expect(
      InputDecoderTests.all.count == InputDecoderTests.keys.count + InputDecoderTests.others.count)
  }

  @Test(arguments: all)
  func `a sequence means the same however it is split`(bytes: String, input: Input) {
    let bytes = Array(bytes.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var decoder = InputDecoder()
        let found =
          decoder.feed(bytes[..<first]) + decoder.feed(bytes[first..<second])
          + decoder.feed(bytes[second...])
        #expect(found == [input])
        #expect(decoder.patience == nil)
      }
    }
  }

  @Test func `everything in one read comes apart again`() {
    var decoder = InputDecoder()
    let stream = InputDecoderTests.all.flatMap { Array($0.bytes.utf8) }
    #expect(decoder.feed(stream) == InputDecoderTests.all.map(\.input))
  }

  @Test(arguments: [
    ("\u{1B}", ["esc"]), ("\u{1B}\u{1B}", ["alt-esc"]), ("\u{1B}[", ["alt-["]),
    ("\u{1B}O", ["alt-O"]), ("\u{1B}]", ["alt-]"]), ("\u{1B}[1;5", []), ("\u{1B}]11;rgb:", []),
    ("\u{1B}\u{1B}\u{1B}", ["esc", "alt-esc"]),
  ])
  func `time ends what nothing follows`(bytes: String, names: [String]) {
    var decoder = InputDecoder()
    var found = decoder.feed(bytes.utf8)
    #expect(decoder.patience != nil)
    found += decoder.timeOut()
    #expect(found == names.compactMap(Key.init(parsing:)).map(Input.key))
    #expect(decoder.patience == nil)
    #expect(decoder.feed("x".utf8) == [.key(Key("x"))])
  }

  @Test(arguments: [
    "\u{1B}[?62;1c", "\u{1B}[>1;2;3c", "\u{1B}[?2026;2$y", "\u{1B}[1;2;3;4;5;6z",
    "\u{1B}]10;x\u{07}",
    "\u{1B}[<0;0;1M", "\u{1B}[<35;5;6M", "\u{1B}[<128;5;6M", "\u{1B}[57441u", "\u{1B}[0;5u",
    "\u{1B}]11;rgb:zz/00/00\u{07}", "\u{1B}[201~", "\u{1B}]52;c;eA==\u{1B}\\",
  ])
  func `what nobody knows is swallowed whole`(bytes: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed(bytes.utf8) == [])
    #expect(decoder.feed("x".utf8) == [.key(Key("x"))])
  }

  @Test(arguments: [[0xC3], [0xFF], [0x80], [0xE2, 0x82], [0xF0, 0x9F], [0xC0], [0xC2, 0x9B]])
  func `bad UTF-8 types nothing and ends where text begins`(bytes: [UInt8]) {
    var decoder = InputDecoder()
    #expect(decoder.feed(bytes + [UInt8(ascii: "x")]) == [.key(Key("x"))])
  }

  @Test func `an endless sequence stays small and ends`() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[".utf8) == [])
    #expect(decoder.feed(repeatElement(UInt8(ascii: "1"), count: 100_000)) == [])
    #expect(decoder.feed("Ax".utf8) == [.key(Key("x"))])
    #expect(decoder.feed("\u{1B}]11;".utf8) == [])
    #expect(decoder.feed(repeatElement(UInt8(ascii: "1"), count: 100_000)) == [])
    #expect(decoder.feed("\u{1B}\\x".utf8) == [.key(Key("x"))])
  }

  @Test func `a paste without an end is bounded and ends with time`() {
    var decoder = InputDecoder()
    _ = decoder.feed("\u{1B}[200~".utf8)
    _ = decoder.feed(repeatElement(UInt8(ascii: "p"), count: InputDecoder.longestPaste + 10))
    let found = decoder.timeOut()
    guard case .paste(let text) = found.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.longestPaste)
  }

  @Test func `terminfo's names go before xterm's`() {
    let keys: [[UInt8]: Key] = [
      Array("\u{1B}[M".utf8): Key(.function(1)), Array("\u{1B}[224z".utf8): Key(.function(2)),
    ]
    var decoder = InputDecoder(keys: keys, eraseByte: 0x08)
    #expect(
      decoder.feed("\u{1B}[M\u{1B}[224z\u{08}\u{1B}\u{1B}[224z".utf8) == [
        .key(Key(.function(1))), .key(Key(.function(2))), .key(Key(.backspace)),
        .key(Key(.function(2), .alt)),
      ])
  }

  @Test(arguments: 0..<200)
  func `random bytes are survived, and a key still works after them`(seed: Int) {
    var state = UInt64(seed) &+ 1
    var decoder = InputDecoder()
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x4D, 0x07, 0x5C, 0xE2, 0x82, 0x31]
      let choice = Int(state >> 33)
      _ = decoder.feed([
        choice % 3 == 0 ? UInt8(truncatingIfNeeded: choice >> 4) : alphabet[choice % 11]
      ])
    }
    _ = decoder.timeOut()
    #expect(decoder.feed("x".utf8) == [.key(Key("x"))])
  }
}

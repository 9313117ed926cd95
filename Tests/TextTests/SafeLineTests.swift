import Testing
import Text

@Suite struct SafeLineTests {
  @Test func `plain text is left as it is`() {
    for text in ["", "Printer on fire", "Grüße aus Köln", "日本語", "naïve café", "Ω≈ç√ 100 €"] {
      #expect(SafeLine(text).text == text)
    }
  }

  @Test(arguments: [
    ("a\u{1B}[31mred\u{1B}[0m", "a␛red␛"),
    ("\u{1B}]0;owned\u{07}title", "␛title"),
    ("\u{1B}]8;;https://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", "␛link␛"),
    ("\u{1B}P1$tx\u{1B}\\y", "␛y"),
    ("\u{9B}2Jx", "␛x"),
    ("\u{9D}0;t\u{9C}x", "␛x"),
    ("\u{1B}(0lqk", "␛lqk"),
    ("\u{1B}c!", "␛!"),
    ("\u{1B}", "␛"),
    ("\u{1B}é", "␛é"),
    ("\u{1B}[", "␛"),
    ("\u{1B}[12;", "␛12;"),
  ])
  func `a whole escape sequence is one mark`(text: String, shown: String) {
    #expect(SafeLine(text).text == shown)
  }

  @Test func `an unfinished string hides nothing`() {
    #expect(SafeLine("\u{1B}]0;pay 100 to me").text == "␛0;pay 100 to me")
    #expect(SafeLine("\u{1B}]0;a\u{1B}[1mb\u{07}").text == "␛0;a␛b␇")
    let long = String(repeating: "x", count: 5000)
    #expect(SafeLine("\u{1B}_\(long)\u{1B}\\").text.hasPrefix("␛xxx"))
  }

  @Test func `controls are shown as their pictures`() {
    #expect(SafeLine("a\0b\u{07}c\u{08}d\u{7F}e\nf\rg").text == "a␀b␇c␈d␡e␊f␍g")
    #expect(SafeLine("a\u{85}b\u{80}").text == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func `tabs reach the next of eight columns`() {
    #expect(SafeLine("\ta").text == "        a")
    #expect(SafeLine("1234567\ta").text == "1234567 a")
    #expect(SafeLine("日本\tx").text == "日本    x")
  }

  @Test func `what is meant to be invisible becomes one visible mark`() {
    #expect(SafeLine("invoice\u{202E}fdp.exe").text == "invoice␦fdp.exe")
    #expect(SafeLine("a\u{200B}\u{2060}\u{FEFF}\u{00AD}b\u{2066}c").text == "a␦b␦c")
    #expect(SafeLine("a\u{E0041}\u{E0042}\u{E0043}b").text == "a␦b")
    #expect(SafeLine("pay\u{200D}pal").text == "pay␦pal")
    #expect(SafeLine("x\u{3164}y\u{115F}z").text == "x␦y␦z")
    #expect(SafeLine("a\u{2028}b").text == "a␦b")
  }

  @Test func `bytes smuggled in variation selectors are seen`() {
    #expect(SafeLine("a\u{FE0F}\u{E0101}\u{E0102}b").text == "a␦b")
    #expect(SafeLine("❤\u{FE0F}\u{FE0F}").text == "❤␦")
    #expect(SafeLine("❤\u{FE0F}!").text == "❤!")
  }

  @Test func `joiners stay between letters that they shape`() {
    let persian = "می\u{200C}خواهم"
    #expect(SafeLine(persian).text == persian)
    let conjunct = "क्\u{200D}ष"
    #expect(SafeLine(conjunct).text == conjunct)
  }

  @Test func `what nobody can draw is a replacement character`() {
    #expect(SafeLine("\u{E000}\u{378}\u{FFFF}").text == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(SafeLine(bytes: [0x61, 0xFF, 0x62, 0xC3, 0x28]).text == "a\u{FFFD}b\u{FFFD}(")
    #expect(
      SafeLine(bytes: [0xED, 0xA0, 0x80]).text.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
  }

  @Test func `a base carries four marks at most`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 50) + "b"
    #expect(Array(SafeLine(zalgo).text.unicodeScalars).count == 6)
    #expect(SafeLine(zalgo).width == 2)
    #expect(SafeLine("\u{301}a").text.unicodeScalars.first == "◌")
    #expect(SafeLine("\u{200B}\u{301}").text.unicodeScalars.contains("◌"))
  }

  @Test(arguments: [
    ("👨‍👩‍👧‍👦!", "👨!", 3), ("👍🏽", "👍", 2), ("❤\u{FE0F}", "❤", 1), ("🇩🇰🇸🇪", "🇩🇰🇸🇪", 4),
    ("🏴󠁧󠁢󠁳󠁣󠁴󠁿x", "🏴x", 3), ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1), ("🇩", "\u{FFFD}", 1),
    ("🏳\u{FE0F}‍🌈", "🏳", 1), ("🏽", "\u{FFFD}", 1), ("👩🏻‍🤝‍👨🏿", "👩", 2),
  ])
  func `an emoji sequence is drawn as its first emoji`(text: String, shown: String, width: Int) {
    #expect(SafeLine(text).text == shown)
    #expect(SafeLine(text).width == width)
  }

  @Test func `lines end at every kind of line end`() {
    let lines = SafeLine.lines("a\nb\r\nc\rd\u{2028}e\u{2029}\nf")
    #expect(lines.map(\.text) == ["a", "b", "c", "d", "e", "", "f"])
    #expect(SafeLine.lines("").isEmpty)
    #expect(SafeLine.lines("a\n").map(\.text) == ["a"])
    #expect(SafeLine.lines("\n\n").map(\.text) == ["", ""])
  }

  @Test func `what is interpolated is sanitised`() {
    let evil = "\u{1B}[2J"
    let line: SafeLine = "from \(evil)"
    #expect(line.text == "from ␛")
  }

  @Test func `the width of lines joined is the sum`() {
    let parts: [SafeLine] = ["a", "\u{301}", "🇩", "🇪🇩", "👍", "🏽", "日", "\u{200D}", "한", "\u{1161}"]
    for left in parts {
      for right in parts {
        #expect(SafeLine((left + right).text).width == left.width + right.width)
        #expect((left + right).glyphs.reduce(0) { $0 + $1.width } == left.width + right.width)
      }
    }
  }

  @Test func `no code point alone hides or commands`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let line = SafeLine(String(scalar))
      guard line.width >= 1, line.text.unicodeScalars.allSatisfy(isSafe) else {
        Issue.record("U+\(String(value, radix: 16)) became \(line.text.debugDescription)")
        continue
      }
    }
  }

  private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator:
      return false
    default: return !properties.isDefaultIgnorableCodePoint && !properties.isBidiControl
    }
  }

  @Test func `hostile repetition takes linear time`() {
    let clock = ContinuousClock()
    for piece in ["\u{1B}]", "\u{1B}[", "\u{90}", "👨\u{200D}", "\u{1F3F4}\u{E0067}", "a\u{301}"] {
      let text = String(repeating: piece, count: 50_000)
      let time = clock.measure { #expect(SafeLine(text).width > 0) }
      #expect(time < .seconds(2), "\(piece.unicodeScalars.map(\.value))")
    }
  }
}

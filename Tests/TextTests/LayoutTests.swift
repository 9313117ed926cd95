import Testing
import Text

@Suite struct LayoutTests {
  @Test func `text that is too long ends in an ellipsis`() {
    #expect(SafeLine("Printer on fire").truncated(to: 8).text == "Printer…")
    #expect(SafeLine("short").truncated(to: 5).text == "short")
    #expect(SafeLine("日本語テキスト").truncated(to: 6).text == "日本…")
    #expect(SafeLine("abc").truncated(to: 1).text == "…")
    #expect(SafeLine("abc").truncated(to: 0).text == "")
    #expect(SafeLine("abc").truncated(to: -3).text == "")
    #expect(SafeLine("abcdef").truncated(to: 4, ellipsis: "..").text == "ab..")
  }

  @Test func `a cluster is never cut in two`() {
    #expect(SafeLine("a🇩🇪b").prefix(2).text == "a")
    #expect(SafeLine("a🇩🇪b").prefix(3).text == "a🇩🇪")
    #expect(SafeLine("e\u{301}x").prefix(1).text == "e\u{301}")
    #expect(SafeLine("की").prefix(1).text == "")
  }

  @Test func `text is filled up on either side`() {
    #expect(SafeLine("ab").padded(to: 5).text == "ab   ")
    #expect(SafeLine("ab").padded(to: 5, .right).text == "   ab")
    #expect(SafeLine("ab").padded(to: 5, .center).text == " ab  ")
    #expect(SafeLine("日本語").fitted(to: 4).text == "日… ")
  }

  @Test func `columns are cut out in place`() {
    let line = SafeLine("a日b本c")
    #expect(line.columns(0..<3).text == "a日")
    #expect(line.columns(1..<4).text == "日b")
    #expect(line.columns(2..<5).text == " b ")
    #expect(line.columns(5..<99).text == " c")
    #expect(line.columns(-5..<1).text == "a")
    #expect(SafeLine("hello").columns(1..<3).text == "el")
  }

  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("aaa bbb", 3, ["aaa", "bbb"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("a abcdefghij", 4, ["a", "abcd", "efgh", "ij"]),
    ("  indented text here", 12, ["  indented", "  text here"]),
    ("> > quoted words that go on", 14, ["> > quoted", "> > words that", "> > go on"]),
    ("日本語のテキスト", 6, ["日本語", "のテキ", "スト"]),
    ("日本語。", 6, ["日本", "語。"]),
    ("a     b", 3, ["a", "b"]),
    ("well-known", 6, ["well-", "known"]),
    ("--internal", 6, ["--inte", "rnal"]),
    ("x\n\ny", 5, ["x", "", "y"]),
    ("日日", 1, ["日", "日"]),
    ("a🇩🇪🇸🇪", 4, ["a🇩🇪", "🇸🇪"]),
  ])
  func `words are wrapped`(text: String, width: Int, rows: [String]) {
    #expect(SafeLine.wrap(text, width: width).map(\.text) == rows)
  }

  @Test func `no row is wider than asked`() {
    let text = "> Grüße 日本語 https://example.org/a/very/long/path?with=query 👨‍👩‍👧 end  \t of it ककी"
    for width in 2...60 {
      for row in SafeLine.wrap(text, width: width) { #expect(row.width <= width) }
    }
  }

  @Test func `one endless line is wrapped in linear time`() {
    let line = SafeLine(String(repeating: "日本 über alles, ", count: 20_000))
    let time = ContinuousClock().measure { #expect(line.wrapped(to: 3).count > 100_000) }
    #expect(time < .seconds(10))
    #expect(SafeLine(String(repeating: "ab ", count: 50_000)).wrapped(to: 2).count == 50_000)
    #expect(SafeLine(String(repeating: " ", count: 100_000)).wrapped(to: 5).count == 1)
  }

  @Test func `the ranges of rows cover the line`() {
    let line = SafeLine("  some words  of 日本語 and averyveryverylongword end ")
    for width in 2...40 {
      var next = 0
      for range in line.wrapRanges(width: width) {
        #expect(range.lowerBound == next)
        next = range.upperBound
      }
      #expect(next == line.width)
    }
  }

  @Test func `ascii stands for the same columns`() {
    let line = SafeLine("┌─ Ärger… ─┐ 日 “x” ␛ ✓ ß →")
    #expect(line.asciiFallback.text == "+- Arger. -+ ?? \"x\" ^ v ? >")
    #expect(line.asciiFallback.width == line.width)
    #expect(line.asciiFallback.isASCII)
  }
}

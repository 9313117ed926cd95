import Mail
import Testing
import Randomness

/// What holds for any input, tried with pieces put together at random.
struct RandomInputTests {
  private static let textPieces = [
    "\n", "\n", "\n\n", "\r\n", " ", "> ", ">", "|", "On ", "Am ", "wrote:", "schrieb ", "12:30",
    "2014", "@", "<a@b>",
    ":", "From: ", "To: ", "Sent: ", "Subject: ", "-- ", "--", "-", "____",
    "-----Original Message-----",
    "Sent from my iPhone", "Forwarded message", "é", "日本", "\u{A0}", "：", "—", "─", "AB>", "word",
    "İ", "\0", "👍🏽",
  ]

  private static let htmlPieces = [
    "<", ">", "</", "/>", "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</td>",
    "</table>", "<ul>", "<li>",
    "<ol start=5>", "<blockquote>", "</blockquote>", "<br>", "<hr>", "<pre>", "</pre>", "<a href='",
    "'", "\"", "http://e.org",
    "</a>", "<style>", "</style>", "<!--", "-->", "<![", "]>", "&amp;", "&#", "&", ";", "x",
    "word ", "\n", "é", "<img alt='",
    "<div style='display:none'>", "<dd>", "</ul>", "</ol>", "\u{AD}", "\u{200C}", "&nbsp;",
    "<textarea>",
  ]

  private static func random(_ seed: UInt64, _ pieces: [String], _ most: Int) -> String {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 0...most, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: 0..<300) func `fragments are the whole text`(seed: Int) {
    let text = Self.random(UInt64(seed), Self.textPieces, 80)
    let fragments = QuotedText.fragments(in: text, sender: "Ann Word")
    #expect(fragments.map(\.text).joined().utf8.elementsEqual(text.utf8))
    #expect(fragments.allSatisfy { !$0.text.isEmpty })
    #expect(QuotedText.visible(in: text).utf8.count <= text.utf8.count)
  }

  @Test(arguments: 0..<300) func `rendered text is bounded and free of controls`(seed: Int) {
    let html = Self.random(UInt64(seed), Self.htmlPieces, 120)
    let text = HTMLText.render(html)
    #expect(text.utf8.count <= 64 * html.utf8.count + 64)
    #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
    #expect(!text.hasPrefix("\n"))
  }

  @Test(arguments: [
    "<div>", "<table><tr><td>", "<blockquote>x<br>", "<a href=x>", "</div>", "<!--", "<![",
    "<style>", "&", "&#x", "<",
    "<p a='", "<ul><li>", "<b>", "<td>x", "<pre> ", "<a href=http://e.org><table><td>x",
    "<p>x</p>\u{200C}&nbsp;",
  ]) func `much of the same HTML takes no longer than its length`(piece: String) {
    let html = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(HTMLText.render(html).utf8.count <= 64 * html.utf8.count) }
    #expect(time < .seconds(10), "\(time)")
  }

  @Test(arguments: [
    "\n", ">", ">\n", "> a\nb\n", "On ", "On 1\n", "wrote:\n", "On 12:30 2014 a wrote\n",
    "From: a\n", "From: a\n\n", "--\n\n",
    "-a\n\n", "-----\n\n", "Sent from my a\n", "Sent from my a\n\n\n", "a@b <a@b>\n",
    "12:30 a@b:\n", "________\nTo: a\n", " ",
    "please reply", "a:\n", "AB> \n", "| \n", "> <a\nb>\n",
  ]) func `much of the same text takes no longer than its length`(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      let fragments = QuotedText.fragments(in: text, sender: "a b")
      #expect(fragments.reduce(0) { $0 + $1.text.utf8.count } == text.utf8.count)
    }
    #expect(time < .seconds(10), "\(time)")
  }
}

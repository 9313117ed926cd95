import Randomness

/// Text with all that JSON must take care of.
enum RandomText {
  private static let scalars: [Unicode.Scalar] = [
    "a", "Z", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{c}", "\u{0}", "\u{1f}", "\u{7f}",
    "é", "\u{2028}", "北", "\u{e000}", "\u{ffff}", "\u{1f600}", "\u{10ffff}",
  ]

  static func text(_ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(scalars.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }
}

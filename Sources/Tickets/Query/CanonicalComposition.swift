// The standard library composes text for its own comparisons, and offers that under this name only
// to the libraries that are built with it. The alternative is FoundationEssentials' or our own copy
// of the same tables, so this file is the one place that looks behind the curtain.
@_spi(_Unicode) import Swift

extension SearchText {
  /// The text in Unicode's Normalization Form C: composed and decomposed spellings become one.
  static func composed(_ text: String) -> String {
    text._nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// The text as it is, and with all its letters composed (NFC) and decomposed (NFD).
  package static func spellings(of text: String) -> [String] {
    [text, composed(text), text._nfd.reduce(into: "") { $0.unicodeScalars.append($1) }]
  }
}

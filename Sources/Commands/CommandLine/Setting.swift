/// A setting of `config.json5`; the raw value is its name there.
package enum Setting: String, CaseIterable, Sendable {
  case theme, link, mouse, notify, preset, keys

  /// The words that it takes; empty where it takes others.
  package var words: [String] {
    switch self {
    case .link: ["slow", "fast"]
    case .notify: ["off", "bell", "desktop"]
    case .preset: KeyPreset.allCases.map(\.rawValue)
    case .theme, .mouse, .keys: []
    }
  }

  /// How it is written.
  var usage: String {
    switch self {
    case .theme: "theme: \"NAME\""
    case .mouse: "mouse: true|false"
    case .keys: "keys: { \"KEYS\": \"COMMAND\", ... }"
    case .link, .notify, .preset: "\(rawValue): \(words.map { "\"\($0)\"" }.joined(separator: "|"))"
    }
  }

  /// What it does, in sentences.
  var help: String {
    switch self {
    case .theme:
      "The colours: a theme that comes with ttydesk, or NAME.theme in the folder themes beside the"
        + " settings. Without it the theme fits the terminal's background."
    case .link:
      "What the line to the terminal is. On a slow one the selected row has a mark instead of a bar,"
        + " and long screens wait until the keys pause. Without it the line is measured."
    case .mouse: "Whether the mouse is used; if not, it selects text as in other programs."
    case .notify: "How new and late tickets are announced, while the full screen is open."
    case .preset: "The keys to begin with."
    case .keys:
      "Keys of your own. KEYS may begin with the name of a screen and a dot; COMMAND is as after a"
        + " colon in the full screen, or none."
    }
  }
}

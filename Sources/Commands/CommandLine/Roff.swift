/// Text and items in the roff language.
enum Roff {
  /// The text as one line of running text, so that every character shows as itself.
  static func escape(_ text: String) -> String {
    var escaped = text.hasPrefix(".") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A term in bold with what it means below it.
  static func item(_ term: String, _ help: String) -> [String] {
    [".TP", ".B \(escape(term))", escape(help)]
  }
}

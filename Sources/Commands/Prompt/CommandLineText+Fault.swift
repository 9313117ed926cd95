extension CommandLineText {
  /// Why a line can't be read.
  package enum Fault: Error, Hashable, Sendable {
    case empty
    case unknown(String, suggestion: Command?)
    case ambiguous(String, [Command])
    case tooMany(Command, String)
    case noChoice(Command, String, [String])
    case openQuote(String)
  }
}

extension CommandLineText.Fault: CustomStringConvertible {
  /// What is wrong and what to do.
  ///
  /// It quotes the line: sanitise it.
  package var description: String {
    switch self {
    case .empty: "no command was given: type the name of one."
    case .unknown(let name, let suggestion?):
      "there is no command '\(name)': did you mean '\(suggestion.rawValue)'?"
    case .unknown(let name, nil): "there is no command '\(name)': press ? for those that are."
    case .ambiguous(let name, let commands):
      "'\(name)' could be \(commands.map(\.rawValue).joined(separator: ", ")): type more of it."
    case .tooMany(let command, let word):
      "'\(word)' is one word too many for '\(command.rawValue)': put words that belong "
        + "together in quotes."
    case .noChoice(let command, let word, let choices):
      "'\(word)' is nothing for '\(command.rawValue)': use \(choices.joined(separator: ", "))."
    case .openQuote(let word): "the quote before '\(word)' has no end: close it."
    }
  }
}

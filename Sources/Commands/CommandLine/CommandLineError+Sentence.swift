extension CommandLineError: CustomStringConvertible {
  /// One sentence: what is wrong, with what, and what to do.
  ///
  /// It quotes the line: sanitise it before it reaches a terminal.
  package var description: String {
    "\(node.invocation): \(fact): \(advice)"
  }

  private var fact: String {
    switch fault {
    case .unknownCommand(let word, _): "there is no command '\(word)'"
    case .missingCommand: "a command is missing"
    case .unknownOption(let word, _): "there is no option '\(word)'"
    case .missingValue(let option): "\(option.long) needs a value"
    case .unexpectedValue(let option, let value):
      "\(option.long) takes no value, but got '\(value)'"
    case .wrongValue(let word, let name, _): "'\(word)' is no value for \(name)"
    case .missingArgument(let argument): "\(argument.name.rawValue) is missing"
    case .missingOption(let option): "\(option.long) is missing"
    case .unexpectedArgument(let word): "'\(word)' is one word too many"
    case .notExactlyOne(let targets): "it needs one of \(Self.list(targets.map(\.word)))"
    }
  }

  private var advice: String {
    switch fault {
    case .unknownCommand(_, let suggestion?), .unknownOption(_, let suggestion?):
      "did you mean '\(suggestion)'?"
    case .missingCommand: "try \(Self.list(node.children.map { "'\($0.invocation)'" }))."
    case .missingValue(let option): "write \(option.long)=\(option.value?.placeholder ?? "")."
    case .unexpectedValue(let option, _): "write \(option.long) alone."
    case .wrongValue(_, _, .choice(let words)): "it has to be \(Self.list(words))."
    case .wrongValue(_, _, .count): "it has to be a whole number from 1 up."
    case .wrongValue(_, _, .assignment): "it has to be FIELD=VALUE."
    case .wrongValue(_, _, .file), .wrongValue(_, _, .directory): "it has to be a path."
    case .notExactlyOne: "give exactly one."
    default: "see 'ttydesk help\(node.path.isEmpty ? "" : " " + node.path)'."
    }
  }

  /// The words with commas, and "or" before the last.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension CommandEntry.Target {
  /// The target as it is typed: `TICKET`, `--message`.
  var word: String {
    switch self {
    case .argument(let name): name.rawValue
    case .option(let name): name.long
    }
  }
}

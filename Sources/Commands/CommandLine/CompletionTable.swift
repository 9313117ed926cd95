/// What the scripts for bash and zsh say of values, in a notation of their own: `@file`, `@dir`,
/// words with `|` between, or `-` where nothing can be completed.
enum CompletionTable {
  /// The notation of each argument of a command; `...` repeats the one before it.
  static func arguments(of node: CommandNode) -> [String] {
    let arguments = node.entry?.arguments ?? []
    let more = arguments.last?.isRepeatable == true ? ["..."] : []
    return arguments.map { notation($0.kind) } + more
  }

  /// A line for each option whose value can be completed; global ones fit every command.
  static var values: [String] {
    let own = Subcommand.allCases.flatMap { command in
      command.entry.options.map { (pattern: "'\(command.rawValue) ", option: $0) }
    }
    let all = own + CommandOption.global.map { (pattern: "*' ", option: $0) }
    return all.compactMap { pattern, option in
      guard let kind = option.value.map(\.kind), notation(kind) != "-" else { return nil }
      let patterns = option.forms.map { "\(pattern)\($0)'" }.joined(separator: " | ")
      return "    \(patterns)) echo '\(notation(kind))' ;;"
    }
  }

  private static func notation(_ kind: ValueKind) -> String {
    switch kind {
    case .text, .count, .assignment: "-"
    case .file: "@file"
    case .directory: "@dir"
    case .choice(let words): words.joined(separator: "|")
    }
  }
}

extension CommandOption {
  /// How the option can be typed: `--limit`, `-n`.
  var forms: [String] { [long] + (short.map { ["-\($0)"] } ?? []) }

  /// All options of all commands that take a value, as typed, in the order of the alphabet.
  static let taking: [String] = Set(
    (Subcommand.allCases.flatMap(\.entry.options) + global).filter { $0.value != nil }
      .flatMap(\.forms)
  ).sorted()
}

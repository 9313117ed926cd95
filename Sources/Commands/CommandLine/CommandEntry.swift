/// All there is to know about a command: help, manual, shell completion and the parser read it.
package struct CommandEntry: Sendable {
  /// What a command does to the desk, and so how the desk has to be opened for it.
  package enum Access: String, Sendable {
    case none, reads, writes
  }

  /// A line to learn from.
  package struct Example: Equatable, Sendable {
    /// What to type.
    package let line: String
    /// What it does, in a sentence.
    package let help: String
  }

  /// One way to name what the command is about, where there are several.
  package enum Target: Equatable, Sendable {
    case argument(CommandArgument.Name)
    case option(CommandOption.Name)
  }

  package let section: CommandSection
  package let access: Access
  /// What it does, in one sentence.
  package let abstract: String
  /// What else to know, a paragraph each.
  package let discussion: [String]
  package let arguments: [CommandArgument]
  /// Its own options; the global ones come on top.
  package let options: [CommandOption]
  /// Exactly one of these has to be given; empty where that is no question.
  package let exactlyOne: [Target]
  package let examples: [Example]
  /// The codes that it may end with.
  package let exits: [ExitCode]

  /// An entry of the table; `exits` adds to those that follow from `access`.
  init(
    _ section: CommandSection, _ access: Access, _ abstract: String, discussion: [String] = [],
    arguments: [CommandArgument] = [], options: [CommandOption] = [], exactlyOne: [Target] = [],
    examples: KeyValuePairs<String, String> = [:], exits: [ExitCode] = []
  ) {
    self.section = section
    self.access = access
    self.abstract = abstract
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.exactlyOne = exactlyOne
    self.examples = examples.map { Example(line: $0.key, help: $0.value) }
    let all = Set([.success, .usage, .software, .inputOutput] + access.exits + exits)
    self.exits = all.sorted { $0.rawValue < $1.rawValue }
  }
}

extension CommandEntry.Access {
  fileprivate var exits: [ExitCode] {
    switch self {
    case .none: []
    case .reads: [.dataError, .noInput, .notPermitted]
    case .writes: [.dataError, .noInput, .tryAgain, .notPermitted]
    }
  }
}

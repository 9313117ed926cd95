extension Command {
  /// A command with its arguments: what a key does, or a typed line.
  package struct Call: Hashable, Sendable {
    package let command: Command
    package let arguments: [String]

    /// A call; its arguments are not checked.
    package init(_ command: Command, _ arguments: [String] = []) {
      self.command = command
      self.arguments = arguments
    }

    /// Whether the flag, such as `--next`, was given.
    package func has(_ flag: String) -> Bool {
      arguments.contains(flag)
    }

    /// The arguments that are no flags.
    package var words: [String] {
      let flags = command.entry.arguments.filter(\.isFlag).map(\.name)
      return arguments.filter { !flags.contains($0) }
    }
  }
}

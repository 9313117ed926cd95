extension Command {
  /// A key, or several in a row, that a command has unless the user says otherwise.
  package struct DefaultKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The names of the keys with blanks between them: `g i`.
    package let keys: String
    /// Where it works; nil stands for every context of the command.
    package let contexts: Set<Context>?
    /// What the command is given.
    package let arguments: [String]

    /// A key that works wherever the command does.
    package init(stringLiteral keys: String) {
      self.init(keys, in: nil, with: [])
    }

    private init(_ keys: String, in contexts: Set<Context>?, with arguments: [String]) {
      self.keys = keys
      self.contexts = contexts
      self.arguments = arguments
    }

    /// A key that works in some of the command's contexts.
    static func key(_ keys: String, in contexts: Set<Context>) -> Self {
      Self(keys, in: contexts, with: [])
    }

    /// A key that calls the command with arguments.
    static func key(_ keys: String, with arguments: String...) -> Self {
      Self(keys, in: nil, with: arguments)
    }
  }
}

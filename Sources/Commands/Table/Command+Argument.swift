extension Command {
  /// One argument of a command in the `:` prompt.
  package struct Argument: Hashable, Sendable {
    /// What the argument names, and so what completes it.
    package enum Value: Hashable, Sendable {
      case account, answer, attachment, column, command, field, file, key, macro, query, queue
      case setting, tag, text, theme, ticket, time, view
      /// A program and its arguments.
      case program
      /// One of these words.
      case choice([String])
    }

    /// How much of the line it takes.
    package enum Extent: Hashable, Sendable {
      /// One word, or several in quotes.
      case word
      /// Every word that is left.
      case words
      /// All that is left, quotes and blanks included, as one argument.
      case rest
    }

    /// What stands for it in help, such as `QUEUE`; a flag is written as it is: `--next`.
    package let name: String
    package let value: Value
    package let extent: Extent
    /// Whether the command asks for it, by a picker or prompt, or does without it.
    package let isOptional: Bool

    /// Whether it is a word to be given or left out, such as `--next`.
    package var isFlag: Bool { name.utf8.starts(with: "--".utf8) }

    /// The argument as help shows it: `QUEUE`, `[TIME]`, `TAG...`.
    package var usage: String {
      let word = extent == .words ? name + "..." : name
      return isOptional ? "[\(word)]" : word
    }

    private init(_ name: String, _ value: Value, _ extent: Extent, isOptional: Bool) {
      self.name = name
      self.value = value
      self.extent = extent
      self.isOptional = isOptional
    }

    /// A word that has to be given.
    static func required(_ name: String, _ value: Value, _ extent: Extent = .word) -> Self {
      Self(name, value, extent, isOptional: false)
    }

    /// A word that may be left out.
    static func optional(_ name: String, _ value: Value, _ extent: Extent = .word) -> Self {
      Self(name, value, extent, isOptional: true)
    }

    /// A word such as `--next`, which may stand anywhere.
    static func flag(_ name: String) -> Self {
      Self(name, .choice([name]), .word, isOptional: true)
    }
  }
}

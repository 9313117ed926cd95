/// A word of a command that is told by its name: `--limit 20`, or a flag such as `--json`.
package struct CommandOption: Equatable, Sendable {
  /// The value that an option takes.
  package struct Value: Equatable, Sendable {
    /// The word that stands for it in help, in capitals.
    package let placeholder: String
    package let kind: ValueKind
  }

  package let name: Name
  /// The letter after one dash: it means the same option in every command.
  package let short: Character?
  /// What it takes; nil for a flag.
  package let value: Value?
  package let isRequired: Bool
  /// Whether all values count if it is given more than once; otherwise the last one does.
  package let isRepeatable: Bool
  /// What the option does, in a sentence.
  package let help: String

  /// The option with its dashes: `--limit`.
  package var long: String { name.long }

  /// The option as help shows it: `--limit N`.
  package var usage: String {
    value.map { "\(long) \($0.placeholder)" } ?? long
  }

  /// An option that is there or not.
  static func flag(_ name: Name, short: Character? = nil, _ help: String) -> CommandOption {
    CommandOption(
      name: name, short: short, value: nil, isRequired: false, isRepeatable: false, help: help)
  }

  /// An option with a value.
  static func value(
    _ name: Name, short: Character? = nil, _ placeholder: String, kind: ValueKind = .text,
    _ help: String
  ) -> CommandOption {
    CommandOption(
      name: name, short: short, value: Value(placeholder: placeholder, kind: kind),
      isRequired: false, isRepeatable: false, help: help)
  }

  /// The same option, without which the command line is wrong.
  var required: CommandOption {
    CommandOption(
      name: name, short: short, value: value, isRequired: true, isRepeatable: isRepeatable,
      help: help)
  }

  /// The same option, of which every value counts.
  var repeated: CommandOption {
    CommandOption(
      name: name, short: short, value: value, isRequired: isRequired, isRepeatable: true,
      help: help)
  }
}

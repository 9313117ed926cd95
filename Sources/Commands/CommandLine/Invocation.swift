/// A command line that was understood: which command, with which words.
package struct Invocation: Equatable, Sendable {
  package let subcommand: Subcommand
  /// The values of each argument, in the order in which they were given.
  let arguments: [CommandArgument.Name: [String]]
  /// The values of each option that was given; none for a flag.
  let options: [CommandOption.Name: [String]]

  /// The only word of an argument that the command requires.
  ///
  /// - Precondition: The command requires it.
  package func argument(_ name: CommandArgument.Name) -> String {
    guard let word = arguments[name]?.first else {
      preconditionFailure("'\(subcommand.rawValue)' does not require \(name.rawValue)")
    }
    return word
  }

  /// The word of an argument that may be left out.
  package func optionalArgument(_ name: CommandArgument.Name) -> String? {
    arguments[name]?.first
  }

  /// All words of an argument that takes several.
  package func allArguments(_ name: CommandArgument.Name) -> [String] {
    arguments[name] ?? []
  }

  /// Whether the option was given.
  package func has(_ name: CommandOption.Name) -> Bool {
    options[name] != nil
  }

  /// The value of an option; the last one if it was given more than once.
  package func value(_ name: CommandOption.Name) -> String? {
    options[name]?.last
  }

  /// The values of an option that may be given more than once.
  package func values(_ name: CommandOption.Name) -> [String] {
    options[name] ?? []
  }

  /// The value of an option that takes a count, from 1 up.
  package func count(_ name: CommandOption.Name) -> Int? {
    value(name).flatMap { Int($0) }
  }

  /// The value of an option that the command requires.
  ///
  /// - Precondition: The command requires it.
  package func required(_ name: CommandOption.Name) -> String {
    guard let value = value(name) else {
      preconditionFailure("'\(subcommand.rawValue)' does not require \(name.long)")
    }
    return value
  }

  /// The command that help is asked for; nil if this is no call for help.
  package var helpSubject: CommandNode? {
    guard subcommand == .help else { return nil }
    return CommandNode(path: allArguments(.command))
  }
}

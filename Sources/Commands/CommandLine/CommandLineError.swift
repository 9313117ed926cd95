/// Why a command line was not understood.
package struct CommandLineError: Error, Equatable {
  /// What was wrong with it.
  package enum Fault: Equatable, Sendable {
    case unknownCommand(String, suggestion: String?)
    case missingCommand
    case unknownOption(String, suggestion: String?)
    case missingValue(CommandOption)
    case unexpectedValue(CommandOption, String)
    case wrongValue(String, of: String, ValueKind)
    case missingArgument(CommandArgument)
    case missingOption(CommandOption)
    case unexpectedArgument(String)
    case notExactlyOne([CommandEntry.Target])
  }

  package let fault: Fault
  /// Where in the tree of commands it was.
  package let node: CommandNode
}

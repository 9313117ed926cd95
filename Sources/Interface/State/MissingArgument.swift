internal import Commands

/// An argument that a command has to ask for.
struct MissingArgument: Hashable, Sendable {
  var call: Command.Call
  var argument: Command.Argument

  init(_ call: Command.Call, _ argument: Command.Argument) {
    self.call = call
    self.argument = argument
  }

  /// The call with the answer.
  func call(with answer: String) -> Command.Call {
    Command.Call(call.command, call.arguments + [answer])
  }
}

internal import Commands

/// A question before a command is done.
struct PendingQuestion: Sendable {
  var call: Command.Call
  var question: Confirmation

  init(_ call: Command.Call, _ question: Confirmation) {
    self.call = call
    self.question = question
  }
}

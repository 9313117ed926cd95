internal import Glibc

/// Why something with the terminal failed: facts, which `description` turns into a sentence.
package enum TerminalError: Error, Equatable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// `TERM` is not set.
  case typeUnset
  /// The terminal can't address its cells, as `TERM=dumb` says.
  case tooSimple(type: String)
  /// terminfo doesn't describe the terminal.
  case typeUnknown(type: String)
  /// The system gave no pipe; an errno.
  case noPipe(Int32)
  /// A program could not be started; an errno.
  case notStarted(program: String, error: Int32)
}

extension TerminalError: CustomStringConvertible {
  /// One sentence: what happened, to what, and what to do.
  package var description: String {
    switch self {
    case .notATerminal:
      "The full screen needs a terminal as standard input and output; "
        + "use a command such as \u{201C}ttydesk list\u{201D} in scripts."
    case .typeUnset:
      "The full screen needs to know the terminal's type; set TERM, for example to xterm-256color."
    case .tooSimple(let type):
      "A terminal of type \u{201C}\(type)\u{201D} can't show a full screen; "
        + "set TERM to what it really is, or use commands such as \u{201C}ttydesk list\u{201D}."
    case .typeUnknown(let type):
      "This system doesn't know terminals of type \u{201C}\(type)\u{201D}; "
        + "install its terminfo entry, or set TERM to a type like it, such as xterm-256color."
    case .noPipe(let error):
      "The system gave no pipe (\(TerminalError.text(of: error))); close some programs."
    case .notStarted(let program, let error):
      "Can't start \u{201C}\(program)\u{201D} (\(TerminalError.text(of: error))); "
        + "check that it is installed and in PATH."
    }
  }

  private static func text(of error: Int32) -> String {
    String(cString: strerror(error))
  }
}

/// What is wrong with a line of a key file; the line is skipped.
package struct KeyProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Error, Hashable, Sendable {
    case noEqualsSign
    /// There is no key of this name.
    case noKey(String)
    case command(CommandLineText.Fault)
    /// The command doesn't work there.
    case wrongContext(Command, Command.Context)
    /// The key is needed to type text.
    case types(KeySequence)
    /// A line above binds the same keys, or keys that begin with these, or that these begin with.
    case again(KeySequence, line: Int)
  }

  /// Counted from 1.
  package let line: Int
  package let fault: Fault
}

extension KeyProblem: CustomStringConvertible {
  /// One sentence: which line, what is wrong and what to do.
  ///
  /// It quotes the file: sanitise it.
  package var description: String { "line \(line): \(fault)" }
}

extension KeyProblem.Fault: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .noEqualsSign: "this is no binding: write it like 'ctrl-r = reply'."
    case .noKey(let name): "'\(name)' is no key: keys are named like r, R, ctrl-r, alt-up or f5."
    case .command(let fault): fault.description
    case .wrongContext(let command, let context):
      "'\(command.rawValue)' does not work in '\(context.rawValue)': use one of "
        + Command.Context.allCases.filter { command.entry.contexts.contains($0) }
        .map(\.rawValue).joined(separator: ", ") + "."
    case .types(let keys): "'\(keys)' types text there: use a key with ctrl or alt."
    case .again(let keys, let line): "'\(keys)' is in the way of line \(line): remove one of them."
    }
  }
}

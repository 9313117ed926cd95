import Commands
import Store

/// One run of the program: what was asked for, and where the answer goes.
struct Program {
  let invocation: Invocation
  let output: Output

  /// Runs a command line.
  ///
  /// - Returns: What to tell the shell.
  static func run(_ line: [String]) -> ExitCode {
    do {
      let invocation = try CommandLineParser.parse(line)
      let program = Program(invocation: invocation, output: Output(invocation))
      do {
        let code = try program.perform()
        try program.output.flush()
        return code
      } catch {
        // What was found before the fault is of use as well.
        try program.output.flush()
        throw error
      }
    } catch {
      return Failure(error).report()
    }
  }

  /// The folder that the desk lives in, as the command line and the environment say.
  var folder: DeskFolder {
    DeskFolder(path: invocation.value(.desk) ?? Program.usualFolder)
  }

  /// Whether nobody said where the desk is.
  var isInUsualPlace: Bool {
    invocation.value(.desk) == nil && Environment.value("TTYDESK_DIR") == nil
  }

  private static var usualFolder: String {
    if let path = Environment.value("TTYDESK_DIR") { return path }
    // A relative path in this variable is to be ignored (XDG Base Directory Specification).
    let data = Environment.value("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? (Environment.home ?? "") + "/.local/share") + "/ttydesk/default"
  }
}

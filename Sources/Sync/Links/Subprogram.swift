import Glibc

/// A program that is run to its end, with a little input and a little output.
enum Subprogram {
  /// What a run gave.
  struct Result {
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// The last line that it wrote to standard error.
    var lastWords: String { Subprogram.lastLine(of: errors) }
  }

  /// Runs a program.
  ///
  /// - `input`: What it reads: less than a pipe holds (64 KiB), so that nobody waits for nobody.
  static func run(_ arguments: [String], input: [UInt8]) throws(LinkError) -> Result {
    try WaitingProgram(arguments).run(input)
  }

  /// The last line of a text that holds anything.
  static func lastLine(of bytes: [UInt8]) -> String {
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return String(decoding: lines.last ?? [], as: UTF8.self)
  }
}

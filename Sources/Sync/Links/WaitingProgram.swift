import Glibc

/// A program that was started and waits for its input: it can get ready before that is known.
///
/// It may have three inputs: its standard input and two more that it opens as files.
final class WaitingProgram {
  /// The names of the files that are its second and third input.
  static let secondInput = "/dev/fd/3"
  static let thirdInput = "/dev/fd/4"

  private let inputs: [Pipe]
  private let answers: Pipe
  private let complaints: Pipe
  /// The program, until it was waited for.
  private var process: ChildProcess?

  /// Starts it.
  ///
  /// - `inputs`: How many inputs it has, from one to three.
  init(_ arguments: [String], inputs count: Int = 1) throws(LinkError) {
    var inputs: [Pipe] = []
    for _ in 0..<count { inputs.append(try Pipe()) }
    self.inputs = inputs
    answers = try Pipe()
    complaints = try Pipe()
    process = try ChildProcess.start(
      arguments, input: inputs[0].reading, output: answers.writing, errors: complaints.writing,
      more: inputs.dropFirst().map(\.reading))
    for input in inputs { input.closeReading() }
    answers.closeWriting()
    complaints.closeWriting()
  }

  deinit {
    for pipe in inputs + [answers, complaints] { pipe.close() }
    guard let process else { return }
    process.destroy()
    _ = process.wait()
  }

  /// Gives it its inputs and lets it come to its end, once.
  ///
  /// - `inputs`: What it reads: of each less than a pipe holds (64 KiB), so that nobody waits for
  ///   nobody.
  func run(_ inputs: [UInt8]...) -> Subprogram.Result {
    for (pipe, bytes) in zip(self.inputs, inputs) {
      // A program that ends without reading is told by its exit code.
      _ = bytes.withUnsafeBytes { write(pipe.writing, $0.baseAddress, $0.count) }
      pipe.closeWriting()
    }
    let read = Pipe.drain(answers, complaints)
    let code = process?.wait() ?? -1
    process = nil
    return Subprogram.Result(code: code, output: read.0, errors: read.1)
  }
}

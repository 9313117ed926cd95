import Commands
import Text

/// What `ttydesk doctor` finds, line by line.
struct Checkup {
  /// How it is with one thing.
  enum State: String {
    case ok, warn, fail
  }

  private let output: Output
  /// The code of the first thing that fails.
  private(set) var code = ExitCode.success

  init(_ output: Output) {
    self.output = output
  }

  /// Writes down what was found, with what to do about it where not all is well.
  ///
  /// `check` is what was looked at, in a word or two; `code` is what to tell the shell of a failure.
  mutating func add(
    _ state: State, _ check: String, _ finding: String, advice: String? = nil,
    code: ExitCode = .dataError
  ) throws {
    if state == .fail, self.code == .success { self.code = code }
    guard !output.isJSON else {
      try output.write(
        [
          "check": .string(check), "state": .string(state.rawValue), "finding": .string(finding),
          "advice": JSON(advice),
        ] as JSON)
      return
    }
    let ink: Ink =
      switch state {
      case .ok: .green
      case .warn: .yellow
      case .fail: .boldRed
      }
    let mark = output.paint(SafeLine(state.rawValue).padded(to: 4), ink)
    let text = SafeLine(advice.map { "\(finding); \($0)" } ?? finding)
    let start = SafeLine(check).padded(to: 11)
    for (index, line) in text.wrapped(to: max(20, output.width - 18)).enumerated() {
      try output.write(
        index == 0
          ? "\(mark)  \(start.text) \(line.text)" : "\(SafeLine.spaces(18).text)\(line.text)")
    }
  }

  /// Writes down a failure as it would be told elsewhere.
  mutating func add(_ error: any Error, _ check: String) throws {
    let failure = Failure(error)
    try add(.fail, check, failure.sentence, code: failure.code)
  }
}

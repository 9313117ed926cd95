import Glibc

/// How the full screen behaves under the fingers, beside tig, neomutt and aerc at the same sizes.
struct ScreenBenchmark {
  /// One program, and the keys by which it does what is measured.
  struct Subject {
    let name: String
    let arguments: [String]
    var down = "j"
    var open = "\r"
    var back = "q"
    var environment: [String] = []
  }

  let desk: String
  let program: String
  let entries: Int
  let folder: String

  private static let sizes: [(columns: UInt16, rows: UInt16)] = [(80, 24), (200, 50)]

  /// Measures every program that is installed, and names those that are not.
  func run() throws {
    let subjects = try self.subjects()
    for size in ScreenBenchmark.sizes {
      print("\(size.columns)x\(size.rows), \(entries) entries:")
      print("  program  first frame  key down CPU  key down bytes  200 keys bytes  open  memory")
      for subject in subjects { try measure(subject, size) }
    }
  }

  private func measure(_ subject: Subject, _ size: (columns: UInt16, rows: UInt16)) throws {
    guard Programs.find(subject.arguments[0]) != nil || subject.arguments[0].contains("/") else {
      print("  \(subject.name): skipped, it is not installed")
      return
    }
    let environment =
      [
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)",
        "PATH=/usr/local/bin:/usr/bin:/bin",
      ]
      + subject.environment
    let pty = try Pty(
      subject.arguments, columns: size.columns, rows: size.rows, environment: environment)
    let start = pty.type([], quiet: 1_500)
    let downs = (0..<20).map { _ in pty.type([subject.down], quiet: 60) }
    let burst = pty.type(
      [String](repeating: subject.down, count: 200), interval: 2, quiet: 400)
    let opened = pty.type([subject.open], quiet: 300)
    print(
      "  \(subject.name)  \(Decimal2(start.milliseconds)) ms"
        + "  \(Decimal2(Median.of(downs.map(\.cpu)))) ms"
        + "  \(Int(Median.of(downs.map { Double($0.bytes) })))"
        + "  \(burst.bytes)  \(Decimal2(opened.milliseconds)) ms"
        + "  \(pty.peakMemory / 1_024) MB")
  }

  private func subjects() throws -> [Subject] {
    let repository = folder + "/commits"
    try CommitHistory(entries: entries).write(to: repository)
    let maildir = folder + "/mail"
    var generator = MailGenerator(seed: 2)
    try generator.writeMaildir(to: maildir, messages: entries, bytes: 500, flags: "S")
    // Without it neomutt asks whether to make it.
    mkdir(folder + "/Mail", 0o700)
    return [
      Subject(name: "ttydesk", arguments: [program, "--desk", desk]),
      Subject(
        name: "tig", arguments: ["tig"], environment: ["GIT_DIR=\(repository)/.git"]),
      Subject(
        name: "neomutt",
        arguments: ["neomutt", "-n", "-F", "/dev/null", "-R", "-f", maildir]),
    ]
  }
}

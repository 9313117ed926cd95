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
    print("80x24 on a line of 4000 bytes a second, 300 ms there and back:")
    print("  program  first frame  60 keys at 30 ms each: settled after the last, bytes")
    for subject in subjects { try measureSlowLine(subject) }
  }

  /// Whether a program is there; says so if it is not.
  private func isInstalled(_ subject: Subject) -> Bool {
    if Programs.find(subject.arguments[0]) != nil || subject.arguments[0].contains("/") {
      return true
    }
    print("  \(subject.name): skipped, it is not installed")
    return false
  }

  private func environment(of subject: Subject) -> [String] {
    [
      "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)", "PATH=/usr/local/bin:/usr/bin:/bin",
    ] + subject.environment
  }

  /// Keys typed ahead on a bad line.
  private func measureSlowLine(_ subject: Subject) throws {
    guard isInstalled(subject) else { return }
    let pty = try Pty(
      subject.arguments, columns: 80, rows: 24, environment: environment(of: subject),
      line: SlowLine(bytesPerSecond: 4_000, roundTrip: 0.3))
    let start = pty.type([], quiet: 2_500)
    let keys = [String](repeating: subject.down, count: 60)
    let burst = pty.type(keys, interval: 30, quiet: 2_000)
    print(
      "  \(subject.name)  \(Decimal2(start.milliseconds / 1_000)) s"
        + "  \(Decimal2(burst.milliseconds / 1_000)) s  \(burst.bytes)")
  }

  private func measure(_ subject: Subject, _ size: (columns: UInt16, rows: UInt16)) throws {
    guard isInstalled(subject) else { return }
    let pty = try Pty(
      subject.arguments, columns: size.columns, rows: size.rows,
      environment: environment(of: subject))
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
    let maildir = folder + "/maildirs/INBOX"
    mkdir(folder + "/maildirs", 0o700)
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
      try aerc(folder + "/maildirs"),
    ]
  }

  /// aerc with an account of its own, which it finds below the home folder.
  private func aerc(_ maildirs: String) throws -> Subject {
    let path = folder + "/.config/aerc"
    for part in [folder + "/.config", path] { mkdir(part, 0o700) }
    try Files.write(
      """
      [bench]
      source = maildir://\(maildirs)
      default = INBOX
      from = Bench <bench@example.org>

      """, to: path + "/accounts.conf")
    return Subject(name: "aerc", arguments: ["aerc"])
  }
}

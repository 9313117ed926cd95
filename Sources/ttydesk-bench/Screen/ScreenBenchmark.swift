import Glibc

/// How the full screen behaves under the fingers, beside tig, neomutt and aerc at the same sizes.
struct ScreenBenchmark {
  private let program: String
  private let desk: String
  private let entries: Int
  private let folder: String
  private let subjects: [Subject]

  private typealias Size = (columns: UInt16, rows: UInt16)
  private static let sizes: [Size] = [(80, 24), (200, 50)]
  private static let runs = 5
  /// How many tickets or mails are opened, one after the other.
  private static let opens = 9

  /// Makes what the programs show: as many tickets, commits and mails.
  ///
  /// - `desk`: One that is there; without it one is made.
  init(program: String, desk: String?, entries: Int, folder: String) throws {
    (self.program, self.entries, self.folder) = (program, entries, folder)
    self.desk = desk ?? folder + "/desk"
    if desk == nil {
      try Benchmark.generate(in: self.desk, tickets: entries, seed: 1) { _ in }
    }
    subjects = try Subject.all(program: program, desk: self.desk, entries: entries, in: folder)
  }

  /// Measures every program that is installed, and names those that are not.
  func run() throws {
    for subject in subjects where !subject.isInstalled {
      print("\(subject.name): skipped, it is not installed")
    }
    for size in ScreenBenchmark.sizes {
      print("\(size.columns)x\(size.rows), \(entries) entries; times in ms, medians:")
      print(
        "  program, first frame, CPU a key down, its bytes, of the ideal, bytes of 200 keys at 2 ms,"
          + " open, search, memory")
      for subject in subjects where subject.isInstalled { try measure(subject, size) }
    }
    print("80x24 on a line of 4000 bytes a second, 300 ms there and back:")
    print("  program, first frame, 60 keys at 30 ms each: settled after the last, bytes")
    for subject in subjects where subject.isInstalled { try measureSlowLine(subject) }
    try measureStart()
  }

  private func start(_ subject: Subject, _ size: Size, line: SlowLine? = nil) throws -> Pty {
    try Pty(
      subject.arguments, columns: size.columns, rows: size.rows,
      environment: [
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)",
        "PATH=/usr/local/bin:/usr/bin:/bin",
      ] + subject.environment, line: line)
  }

  private func measure(_ subject: Subject, _ size: Size) throws {
    let pty = try start(subject, size)
    let first = pty.type([], quiet: 1_500)
    guard isAlive(subject, pty, first) else { return }
    let downs = (0..<size.rows * 2).map { _ in pty.type([subject.down], quiet: 60) }
    let burst = pty.type(
      [String](repeating: subject.down, count: 200), interval: 2, quiet: 400)
    let bytes = Median.of(downs.map { Double($0.bytes) })
    let ratio = Median.of(downs.filter { $0.ideal > 0 }.map { Double($0.bytes) / Double($0.ideal) })
    let opened = (0..<ScreenBenchmark.opens).map { _ in
      let opened = pty.type([subject.open], quiet: 300)
      for key in [subject.back, subject.down] { _ = pty.type([key], quiet: 300) }
      return opened
    }
    let search = subject.search.isEmpty ? nil : pty.type(subject.search, quiet: 1_000).milliseconds
    guard isAlive(subject, pty, opened[0]) else { return }
    let figures = [
      "\(Decimal2(first.milliseconds))", "\(Decimal2(Median.of(downs.map(\.cpu))))",
      "\(Int(bytes))", "\(Decimal2(ratio))", "\(burst.bytes)",
      "\(Decimal2(Median.of(opened.map(\.milliseconds))))",
      search.map { "\(Decimal2($0))" } ?? "-", "\(pty.peakMemory / 1_024) MB",
    ]
    print("  \(subject.name)  \(figures.joined(separator: "  "))")
  }

  /// Keys typed ahead on a bad line.
  private func measureSlowLine(_ subject: Subject) throws {
    let line = SlowLine(bytesPerSecond: 4_000, roundTrip: 0.3)
    let pty = try start(subject, ScreenBenchmark.sizes[0], line: line)
    let first = pty.type([], quiet: 2_500)
    guard isAlive(subject, pty, first) else { return }
    let keys = [String](repeating: subject.down, count: 60)
    let burst = pty.type(keys, interval: 30, quiet: 2_000)
    print(
      "  \(subject.name)  \(Decimal2(first.milliseconds / 1_000)) s"
        + "  \(Decimal2(burst.milliseconds / 1_000)) s  \(burst.bytes)")
  }

  /// Whether a program runs and has drawn something; says so if not.
  private func isAlive(_ subject: Subject, _ pty: Pty, _ step: Pty.Step) -> Bool {
    if pty.hasEnded {
      print("  \(subject.name): it ended by itself")
    } else if step.bytes == 0 {
      print("  \(subject.name): it did not answer")
    } else {
      return true
    }
    return false
  }

  /// From the start to the last byte of the first frame, beside `sqlite3` with the list's query.
  private func measureStart() throws {
    guard let sqlite3 = Programs.find("sqlite3"), let ours = subjects.first else { return }
    var (starts, bare): ([Double], [Double]) = ([], [])
    for _ in 0..<ScreenBenchmark.runs {
      let watch = Stopwatch()
      try Programs.run(
        sqlite3, ["-readonly", desk + "/desk.sqlite", StartMeasurement.list], output: "/dev/null")
      bare.append(watch.seconds * 1_000)
      starts.append(
        try start(ours, ScreenBenchmark.sizes[0]).type([], quiet: 500).milliseconds)
    }
    print(
      "start to the first frame: \(Decimal2(Median.of(starts))) ms, sqlite3 with its query"
        + " \(Decimal2(Median.of(bare))) ms")
  }
}

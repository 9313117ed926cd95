import Glibc

/// What memory the full screen takes while somebody works in it for a long time.
struct MemoryBenchmark {
  private let program: String
  private let desk: String
  private let minutes: Int

  /// One line of the table for so many minutes.
  private static let interval = 5
  /// What the target says, in megabytes.
  private static let target = 60

  /// - `desk`: One that is there; it is worked in.
  init(program: String, desk: String, minutes: Int) {
    self.program = program
    self.desk = desk
    self.minutes = minutes
  }

  /// Works, and prints what memory was resident at the end of each interval.
  func run(in folder: String) throws {
    let pty = try Pty(
      [program, "--desk", desk], columns: 200, rows: 50,
      environment: ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)"])
    _ = pty.type([], quiet: 2_000)
    print(
      "minutes, rounds, keys, resident now, at most; the target is \(MemoryBenchmark.target) MB")
    let watch = Stopwatch()
    var (rounds, keys) = (0, 0)
    for minute in stride(from: MemoryBenchmark.interval, through: minutes, by: 1)
    where minute % MemoryBenchmark.interval == 0 {
      while watch.seconds < Double(minute) * 60, !pty.hasEnded {
        rounds += 1
        for (typed, times) in MemoryBenchmark.round(rounds) {
          for _ in 0..<times {
            _ = pty.type([typed], quiet: 40)
            keys += 1
          }
        }
      }
      guard !pty.hasEnded else { throw BenchmarkError.incomplete("the program ended by itself") }
      print(
        "  \(minute), \(rounds), \(keys), \(pty.memory / 1_024) MB, \(pty.peakMemory / 1_024) MB")
      fflush(nil)
    }
  }

  /// What an agent does with a few tickets: the keys, and how often each is pressed.
  private static func round(_ number: Int) -> [(keys: String, times: Int)] {
    let words = DeskGenerator.vocabulary(seed: MeasuredDesk.seed)
    let search = words.word(number * 37 % 5_000)
    // Goes back, and unlike `q` never ends the program.
    let back = "\u{03}"
    return [
      ("gi", 1), ("j", 15), ("\u{1B}[6~", 5), ("G", 1), ("k", 10), ("gg", 1), ("j", number % 20),
      // Reads a ticket and those around it, notes something in one, and looks at its log.
      ("\r", 1), (" ", 4), ("}", 5), ("G", 1), ("J", 5), ("n", 1), ("Looked into it. ", 3),
      ("\u{0F}", 1), ("L", 1), ("j", 10), (back, 1), ("c", 1), ("j", 5), (back, 2),
      // Searches, reads what is found, and goes back.
      ("/", 1), (search, 1), ("\r", 1), ("j", 5), ("\r", 1), (" ", 2), (back, 2),
      ("?", 1), ("j", 5), (back, 1), ("J", 1),
    ]
  }
}

import Glibc

/// What a program used from its start to its end.
///
/// It is started by a small process of ours, by `ttydesk-bench measured`: until a process calls
/// `exec` its peak is that of whoever made it, and this program holds whole desks in memory.
struct MeasuredProgram {
  /// Milliseconds on the wall clock.
  let milliseconds: Double
  /// Milliseconds of processor time, with that of the programs that it waited for.
  let processor: Double
  /// The most memory that was resident, in kilobytes.
  let peak: Double

  /// Runs a program to its end.
  ///
  /// - `output`: The file that takes what it prints.
  /// - `report`: The file that takes what it used.
  static func run(
    _ arguments: [String], output: String, report: String
  ) throws -> MeasuredProgram {
    unlink(report)
    try Programs.run(try ownFile, ["measured", report] + arguments, output: output)
    return try read(report)
  }

  /// Reads what a program used, once it has ended.
  static func read(_ report: String) throws -> MeasuredProgram {
    for _ in 0..<longestWait {
      let numbers = Files.read(report).split(whereSeparator: \.isWhitespace)
        .compactMap { Double($0) }
      if numbers.count == 4, numbers[3] == 0 {
        return MeasuredProgram(milliseconds: numbers[0], processor: numbers[1], peak: numbers[2])
      }
      if numbers.count == 4 { throw BenchmarkError.failed(report, Int32(numbers[3])) }
      usleep(10_000)
    }
    throw BenchmarkError.incomplete("nothing was reported in \(report)")
  }

  /// The small process: starts a program with our own standard streams and reports on it.
  static func report(on arguments: ArraySlice<String>, to path: String) throws {
    guard let program = arguments.first else { return }
    let watch = Stopwatch()
    let child = try Programs.start(program, Array(arguments.dropFirst()))
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child else {
      throw BenchmarkError.failed(program, errno)
    }
    try Files.write(
      "\(watch.seconds * 1_000) \(processorTime(usage)) \(usage.ru_maxrss) \(status)\n", to: path)
    // The shell's way to show both a code and a signal.
    if status != 0 { exit(status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F) }
  }

  /// The processor time of this process so far, in milliseconds.
  static var ownProcessorTime: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return processorTime(usage)
  }

  private static func processorTime(_ usage: rusage) -> Double {
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(seconds) * 1_000 + Double(microseconds) / 1_000
  }

  /// This program's own file, also for a shell to start.
  static var ownFile: String {
    get throws { try Files.path("/proc/self/exe") }
  }

  /// How many hundredths of a second a report may come after the other side's.
  private static let longestWait = 1_000
}

import Glibc

/// Other programs, run beside ours.
enum Programs {
  /// The path of a program; nil if it is not installed.
  static func find(_ name: String) -> String? {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(
      separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program to its end.
  ///
  /// - `output`: the file that takes what it prints; nil leaves it ours.
  static func run(_ path: String, _ arguments: [String], output: String? = nil) throws {
    let status = wait(for: try start(path, arguments, output: output))
    guard status == 0 else { throw BenchmarkError.failed(path, status) }
  }

  /// Starts a program and gives its process.
  static func start(
    _ path: String, _ arguments: [String], output: String? = nil
  ) throws -> pid_t {
    var child = pid_t()
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { argv.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output {
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let code = posix_spawn(&child, path, &actions, nil, argv, environ)
    guard code == 0 else { throw BenchmarkError.failed(path, code) }
    return child
  }

  /// Waits for a process to end, and gives its status: zero where all went well.
  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status
  }
}

/// Files that a benchmark needs.
enum Files {
  /// The beginning of a small file as text; empty if there is none.
  static func read(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let got = Glibc.read(file, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, got)], as: UTF8.self)
  }

  /// The whole path of a file that is there.
  static func path(_ path: String) throws -> String {
    guard let whole = realpath(path, nil) else { throw BenchmarkError.failed(path, errno) }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// Milliseconds on the clock by which files are dated.
  static func now() throws -> Double {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else {
      throw BenchmarkError.failed("the clock", errno)
    }
    return milliseconds(time)
  }

  /// When a file was last written to, on the same clock.
  static func timeOfChange(_ path: String) throws -> Double {
    var status = stat()
    guard stat(path, &status) == 0 else { throw BenchmarkError.failed(path, errno) }
    return milliseconds(status.st_mtim)
  }

  private static func milliseconds(_ time: timespec) -> Double {
    Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
  }

  /// The bytes of a file; none if there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchmarkError.failed(path, errno) }
    defer { close(file) }
    var text = text
    try text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let wrote = Glibc.write(file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        guard wrote > 0 else { throw BenchmarkError.failed(path, errno) }
        start += wrote
      }
    }
  }
}

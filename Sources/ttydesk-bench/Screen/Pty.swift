import Glibc

/// A program in a terminal of its own, with us as the person in front of it.
///
/// It answers what well-behaved programs ask on a slow line: for the status, and the cursor's place.
final class Pty {
  /// What a program wrote and used between two moments.
  struct Step {
    /// Bytes that it wrote.
    var bytes = 0
    /// Milliseconds until its last byte.
    var milliseconds = 0.0
    /// Milliseconds of processor time.
    var cpu = 0.0
    /// Bytes that a good encoder needs for the same change of the screen.
    var ideal = 0
  }

  private let master: Int32
  private let child: pid_t
  /// What lies between; nil for a person at the machine itself.
  private var line: SlowLine?
  private let clock = Stopwatch()
  /// What the person sees.
  private var screen: VirtualScreen
  /// Whether the program ended.
  private(set) var hasEnded = false

  /// Starts a program, looked up in the PATH, at a size of columns and rows.
  init(
    _ arguments: [String], columns: UInt16, rows: UInt16, environment: [String],
    line: SlowLine? = nil
  ) throws {
    self.line = line
    screen = VirtualScreen(rows: Int(rows), columns: Int(columns))
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, Pty.setLock, &unlocked) == 0,
      ioctl(master, Pty.getNumber, &number) == 0
    else { throw BenchmarkError.failed("/dev/ptmx", errno) }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    child = try Pty.spawn(arguments, on: "/dev/pts/\(number)", environment)
  }

  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    close(master)
  }

  /// The memory that the program has in use, in kilobytes.
  var memory: Int { status("VmRSS:") }

  /// The most memory that it had in use, in kilobytes.
  var peakMemory: Int { status("VmHWM:") }

  private func status(_ name: String) -> Int {
    let lines = Files.read("/proc/\(child)/status").split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix(name) }) else { return 0 }
    return line.dropFirst(name.count).split { " \t".contains($0) }.first.flatMap { Int($0) } ?? 0
  }

  /// Types keys, one by one, and waits until the program has been quiet for a while.
  ///
  /// - `interval`: milliseconds between two keys.
  /// - `quiet`: milliseconds of silence that end the step.
  func type(_ keys: [String], interval: Int = 0, quiet: Int) -> Step {
    let cpu = self.cpu
    var step = Step()
    let before = screen
    let watch = Stopwatch()
    var last = 0.0
    for key in keys {
      send(key)
      if interval > 0 { read(within: interval, exactly: true, watch, &step, &last) }
    }
    let typed = interval > 0 && keys.count > 1 ? watch.seconds : 0
    read(within: quiet, exactly: false, watch, &step, &last)
    step.milliseconds = max(0, last - typed) * 1_000
    step.cpu = self.cpu - cpu
    step.ideal = IdealDiff.bytes(from: before, to: screen)
    return step
  }

  /// Reads until the time is over, or with `exactly` false until it was quiet for so long.
  private func read(
    within milliseconds: Int, exactly: Bool, _ watch: Stopwatch, _ step: inout Step,
    _ last: inout Double
  ) {
    var until = watch.seconds + Double(milliseconds) / 1_000
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while watch.seconds < until {
      for answer in line?.arrived(by: clock.seconds) ?? [] { send(answer) }
      let next = line?.answers.first.map { max(0, $0.moment - clock.seconds) } ?? .infinity
      let wait = min(max(0, until - watch.seconds), next)
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(wait * 1_000) + 1) > 0 else { continue }
      let got = Glibc.read(master, &buffer, buffer.count)
      guard got > 0 else {
        // A terminal that nobody has open any more can't be read.
        hasEnded = true
        return
      }
      step.bytes += got
      screen.feed(buffer[..<got])
      let now = clock.seconds
      let arrival = line?.carry(got, at: now) ?? now
      // The keys took their way to the program as well.
      last = watch.seconds + arrival - now + (line?.roundTrip ?? 0) / 2
      answer(at: arrival)
      if !exactly { until = max(until, last + Double(milliseconds) / 1_000) }
    }
  }

  /// Gives the answers that every terminal gives.
  private func answer(at arrival: Double) {
    let answers = screen.takeAnswers()
    guard !answers.isEmpty else { return }
    if line == nil { send(answers) } else { line?.answer(answers, at: arrival) }
  }

  private func send(_ text: String) {
    var text = text
    _ = text.withUTF8 { write(master, $0.baseAddress, $0.count) }
  }

  /// Milliseconds of processor time so far, of the program's own threads.
  private var cpu: Double {
    var total = 0.0
    guard let folder = opendir("/proc/\(child)/task") else { return 0 }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let text = Files.read("/proc/\(child)/task/\(name)/schedstat")
      total += text.split(separator: " ").first.flatMap { Double($0) } ?? 0
    }
    return total / 1e6
  }

  /// Of <asm-generic/ioctls.h> and <spawn.h>, which Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  private static func spawn(
    _ arguments: [String], on terminal: String, _ environment: [String]
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Pty.newSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    argv.append(nil)
    envp.append(nil)
    defer { (argv + envp).forEach { free($0) } }
    var child = pid_t()
    let code = posix_spawnp(&child, arguments[0], &actions, &attributes, argv, envp)
    guard code == 0 else { throw BenchmarkError.failed(arguments[0], code) }
    return child
  }
}

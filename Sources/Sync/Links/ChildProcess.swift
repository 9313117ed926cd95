package import Glibc

/// A program that runs beside this one, with the standard streams that it was given.
package struct ChildProcess: Sendable {
  package let id: pid_t

  /// Starts a program, found in `PATH`, with an argument list; no shell reads it.
  ///
  /// - `arguments`: The program's name first.
  /// - `input`, `output`, `errors`: What becomes its standard streams; nil leaves it ours.
  /// - `more`: What becomes its files after those, from 3 on.
  /// - `hasTerminal`: Whether it may use our terminal, and ^C there is for it as well.
  /// - Throws: ``LinkError/notStarted(program:code:)``.
  package static func start(
    _ arguments: [String], input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil,
    more: [Int32] = [], hasTerminal: Bool = true
  ) throws(LinkError) -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, given) in [
      (STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, errors),
    ] {
      if let given { posix_spawn_file_actions_adddup2(&actions, given, stream) }
    }
    for (place, given) in more.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, given, STDERR_FILENO + 1 + Int32(place))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigfillset(&usual)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(
      &attributes, Int16(hasTerminal ? flags : flags | ChildProcess.newSession))
    var vector = arguments.map { strdup($0) } + [nil]
    defer { for argument in vector { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(
      &process, arguments.first ?? "", &actions, &attributes, &vector, environ)
    guard code == 0 else { throw .notStarted(program: arguments.first ?? "", code: code) }
    return ChildProcess(id: process)
  }

  /// The code that it ended with, as a shell shows it; waits for the end.
  package func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    // As the macros WIFEXITED and WEXITSTATUS, which are not imported.
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Whether it ends within a time, in milliseconds; it is still to be waited for.
  package func hasEnded(within time: Int) -> Bool {
    var left = time
    var step = 1
    while true {
      var facts = siginfo_t()
      let code = waitid(P_PID, id_t(id), &facts, WEXITED | WNOHANG | WNOWAIT)
      // Without an end the facts stay as they were, zero.
      if code != 0 || facts.si_signo != 0 { return true }
      guard left > 0 else { return false }
      usleep(UInt32(step) * 1_000)
      left -= step
      step = min(2 * step, ChildProcess.longestStep)
    }
  }

  /// How long to sleep between two looks at most, in milliseconds.
  private static let longestStep = 16

  /// Asks it to end.
  package func stop() {
    kill(id, SIGTERM)
  }

  /// Ends it, whatever it does.
  func destroy() {
    kill(id, SIGKILL)
  }

  /// `POSIX_SPAWN_SETSID`, which is not imported: a session of its own has no terminal.
  private static let newSession: Int32 = 0x80
}

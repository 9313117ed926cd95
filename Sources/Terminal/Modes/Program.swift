internal import CNcurses
internal import Glibc

/// Runs another program in the foreground, on the terminal as it is.
enum Program {
  /// Starts `arguments[0]`, found in `PATH`, and waits until it ends.
  ///
  /// It stays in our process group, so ^C, ^Z and a hangup reach it as they reach us. Signals that
  /// we catch have their default effect in it. When it stops, we stop with it.
  static func run(
    _ arguments: [String], input: String? = nil
  ) throws(TerminalError) -> ExitStatus {
    // Its ^C is not ours, but its ^Z stops the whole job, as the shell expects.
    SignalWatch.ignore([.interrupt])
    SignalWatch.restoreDefault(of: [.suspend])
    SignalWatch.discard(.resume)
    defer {
      SignalWatch.catchSignal(.interrupt)
      SignalWatch.catchSignal(.suspend)
    }
    return wait(for: try start(arguments, input: input))
  }

  private static func start(
    _ arguments: [String], input: String?
  ) throws(TerminalError) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in Signal.allCases.map(\.number) + [SIGPIPE] {
      sigaddset(&ours, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &ours)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    }

    let program = arguments.first ?? ""
    var vector = arguments.map { strdup($0) }
    defer { vector.forEach { free($0) } }
    vector.append(nil)
    var process: pid_t = 0
    let error = posix_spawnp(&process, program, &actions, &attributes, vector, environ)
    guard error == 0 else {
      throw TerminalError.notStarted(program: program, error: error)
    }
    return process
  }

  private static func wait(for process: pid_t) -> ExitStatus {
    while true {
      var status: Int32 = 0
      guard waitpid(process, &status, WUNTRACED) == process else {
        if errno == EINTR { continue }
        return .code(-1)
      }
      if td_is_stopped(status) {
        // ^Z stops us together with it: then we hear of it only when all of us run again.
        if !SignalWatch.discard(.resume) {
          raise(SIGTSTP)
          SignalWatch.discard(.resume)
        }
        kill(process, SIGCONT)
      } else if td_end_signal(status) >= 0 {
        return .signal(Int(td_end_signal(status)))
      } else {
        return .code(Int(td_exit_code(status)))
      }
    }
  }
}

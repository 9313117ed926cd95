internal import Glibc
internal import Synchronization

/// Catches signals: a handler notes which came and wakes the event loop, nothing more.
///
/// Installed before curses starts, since curses takes over WINCH, TSTP, INT and TERM only where
/// nobody else has.
enum SignalWatch {
  /// From now on signals are noted and wake `waker`.
  ///
  /// PIPE is ignored, so that writing says EPIPE, and CHLD is not, lest a parent that ignored it
  /// keep us from learning how an editor ended.
  static func install(waking waker: Waker) {
    waking.store(waker.output, ordering: .releasing)
    _ = noted.load(ordering: .relaxed)
    for signal in Signal.allCases {
      catchSignal(signal)
    }
    Glibc.signal(SIGPIPE, SIG_IGN)
    Glibc.signal(SIGCHLD, SIG_DFL)
  }

  /// Takes what was noted since the last call.
  static func take() -> [Signal] {
    let bits = noted.exchange(0, ordering: .acquiringAndReleasing)
    return Signal.allCases.filter { bits & (1 << UInt64($0.number)) != 0 }
  }

  /// Forgets a signal; true if it had been noted.
  @discardableResult
  static func discard(_ signal: Signal) -> Bool {
    let bit: UInt64 = 1 << UInt64(signal.number)
    return noted.bitwiseAnd(~bit, ordering: .acquiringAndReleasing).oldValue & bit != 0
  }

  /// Gives signals back their default effect: for ^Z, and while another program has the terminal.
  static func restoreDefault(of signals: [Signal]) {
    for signal in signals {
      Glibc.signal(signal.number, SIG_DFL)
    }
  }

  static func ignore(_ signals: [Signal]) {
    for signal in signals {
      Glibc.signal(signal.number, SIG_IGN)
    }
  }

  static func catchSignal(_ signal: Signal) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = noteSignal
    action.sa_flags = SA_RESTART
    sigaction(signal.number, &action, nil)
  }
}

/// One bit for each signal that came.
///
/// Touched by `install` first: a handler must not initialise it.
private let noted = Atomic<UInt64>(0)

/// The write end of the pipe that wakes the event loop; touched by `install` first as well.
private let waking = Atomic<Int32>(-1)

/// The handler: outside any type and actor, and only what POSIX allows in a handler.
private func noteSignal(_ number: Int32) {
  let error = errno
  noted.bitwiseOr(1 << UInt64(number), ordering: .acquiringAndReleasing)
  var byte: UInt8 = 0
  _ = write(waking.load(ordering: .acquiring), &byte, 1)
  errno = error
}

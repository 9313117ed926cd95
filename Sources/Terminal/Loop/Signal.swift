internal import Glibc

/// The signals that the program answers to, rather than dying of them.
package enum Signal: Sendable, CaseIterable {
  /// The connection died (SIGHUP): save everything and leave.
  case hangUp
  /// Somebody asks the program to leave (SIGTERM).
  case terminate
  /// ^C from another program that shares the terminal, or `kill -INT` (SIGINT).
  case interrupt
  /// Somebody asks the program to stop for a while (SIGTSTP).
  case suspend
  /// The program runs again after it was stopped (SIGCONT).
  case resume
  /// The terminal has a new size (SIGWINCH).
  case resize

  var number: Int32 {
    switch self {
    case .hangUp: SIGHUP
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .suspend: SIGTSTP
    case .resume: SIGCONT
    case .resize: SIGWINCH
    }
  }
}

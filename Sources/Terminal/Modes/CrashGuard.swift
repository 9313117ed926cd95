internal import Glibc

/// Leaves a sane terminal when the program crashes.
///
/// On a terminal the Swift runtime's backtracer would wait half a minute at a prompt that nobody
/// can see. So a crash puts the terminal back and dies of its signal at once, unless
/// `SWIFT_BACKTRACE` is set: then it goes on to the runtime's handler.
enum CrashGuard {
  private static let signals = [
    SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT, SIGSYS,
  ]

  /// From now on a crash writes `leave` to the terminal and sets `modes`.
  static func arm(leave: [UInt8], modes: termios) {
    let isFirst = crash == nil
    let plan = crash ?? UnsafeMutablePointer<CrashPlan>.allocate(capacity: 1)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: leave.count)
    _ = bytes.initialize(from: leave)
    // What a former plan pointed to is never freed: a handler might be reading it.
    plan.initialize(to: CrashPlan(leave: UnsafeBufferPointer(bytes), modes: modes))
    crash = plan
    if isFirst {
      install()
    }
  }

  /// The terminal is no longer ours: a crash leaves it alone.
  static func disarm() {
    crash?.pointee.isArmed = false
  }

  /// Takes note of how many questions to the terminal are without an answer.
  static func note(unanswered count: Int) {
    unansweredQuestions = count
  }

  private static func install() {
    // A stack that overflowed can't hold a handler's frame: it gets a stack of its own.
    let size = 64 << 10
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)

    for signal in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = leaveAfterCrash
      action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
      var former = sigaction()
      sigaction(signal, &action, &former)
      formerActions[Int(signal)] = former
    }
    isBacktraceWanted = getenv("SWIFT_BACKTRACE") != nil
  }
}

/// What a crash does to the terminal.
private struct CrashPlan {
  let leave: UnsafeBufferPointer<UInt8>
  var modes: termios
  var isArmed = true
}

// Read by the handler. Written on the main thread alone, and before any handler is installed.
nonisolated(unsafe) private var crash: UnsafeMutablePointer<CrashPlan>?
nonisolated(unsafe) private var isBacktraceWanted = false
nonisolated(unsafe) private var unansweredQuestions = 0
nonisolated(unsafe) private let formerActions: UnsafeMutablePointer<sigaction> = {
  let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 64)
  actions.initialize(repeating: sigaction(), count: 64)
  return actions
}()

/// Waits a moment for the status reports that are under way: the shell would take them for keys.
private func swallowAnswers() {
  var left = unansweredQuestions
  var patience = 20
  while left > 0, patience > 0 {
    patience -= 1
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 50) > 0 else { continue }
    var byte: UInt8 = 0
    while poll(&input, 1, 0) > 0, read(STDIN_FILENO, &byte, 1) == 1 {
      if byte == UInt8(ascii: "n") { left -= 1 }
    }
  }
  tcflush(STDIN_FILENO, TCIFLUSH)
}

/// The handler: outside any type and actor, and only what POSIX allows in a handler.
private func leaveAfterCrash(_ signal: Int32) {
  if let crash, crash.pointee.isArmed {
    crash.pointee.isArmed = false
    _ = write(STDOUT_FILENO, crash.pointee.leave.baseAddress, crash.pointee.leave.count)
    swallowAnswers()
    tcsetattr(STDIN_FILENO, TCSANOW, &crash.pointee.modes)
  }
  if isBacktraceWanted {
    sigaction(signal, &formerActions[Int(signal)], nil)
  } else {
    Glibc.signal(signal, SIG_DFL)
  }
  // Blocked until the handler returns: then the program dies of it.
  raise(signal)
}

internal import CNcurses
internal import Glibc
internal import Screen

/// The terminal as a file: standard input and output.
///
/// It never becomes non-blocking: that flag is shared with the shell and would outlive the program.
enum Device {
  static var isTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// A variable of the environment; nil where it is unset.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// What the erase key sends under these modes.
  static func eraseByte(of modes: termios) -> UInt8 {
    withUnsafeBytes(of: modes.c_cc) { $0[Int(VERASE)] }
  }

  /// The modes now; nil if the terminal is gone.
  static func modes() -> termios? {
    var modes = termios()
    return tcgetattr(STDIN_FILENO, &modes) == 0 ? modes : nil
  }

  static func set(_ modes: termios) {
    var modes = modes
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) != 0 && errno == EINTR {}
  }

  /// Rows and columns, if the system knows them.
  static func size() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard td_window_size(STDOUT_FILENO, &rows, &columns) else { return nil }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Sends bytes, all of them unless the terminal is gone.
  static func write(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    var at = 0
    while at < bytes.count {
      let sent = bytes[at...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if sent > 0 {
        at += sent
      } else if errno == EAGAIN {
        // Somebody else made it non-blocking.
        var wait = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, 1_000)
      } else if errno != EINTR {
        return
      }
    }
  }

  static func write(_ text: String) {
    write(text.utf8)
  }

  /// What a read gave.
  enum Reading {
    case bytes([UInt8])
    /// Nothing now.
    case nothing
    /// The other side is gone.
    case end
  }

  /// Reads what is there; waits until something is, so poll first.
  static func read() -> Reading {
    var bytes: [UInt8] = .init(repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { return .bytes(Array(bytes[..<count])) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
  }

  /// Asks for Enter below what a program wrote, and waits for it.
  static func waitForEnter() {
    write("\n[Enter goes back to ttydesk] ")
    while true {
      switch read() {
      case .bytes(let bytes) where !bytes.contains(UInt8(ascii: "\n")): continue
      case .nothing: continue
      case .bytes, .end: return
      }
    }
  }

  /// Waits until there is input, for `timeout` at most; false if there was none.
  static func waitForInput(_ timeout: Duration) -> Bool {
    var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, timeout.pollMilliseconds) > 0
  }
}

extension Duration {
  /// For `poll`: rounded up, so that a deadline has passed when it returns; never negative.
  var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let milliseconds = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(
      clamping: seconds.multipliedReportingOverflow(by: 1_000).partialValue + milliseconds)
  }
}

import Glibc

/// The log file that takes what is written to standard error while the screen is full.
@MainActor enum ErrorLog {
  /// Standard error as it was; nil while it is itself.
  private static var terminal: Int32?

  /// From now on standard error is a file.
  static func begin() {
    guard terminal == nil, let folder = try? Directories.state() else { return }
    let file = open(
      folder + "/ttydesk.log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    dup2(file, STDERR_FILENO)
    close(file)
  }

  /// Standard error is itself again.
  static func end() {
    guard let terminal else { return }
    dup2(terminal, STDERR_FILENO)
    close(terminal)
    self.terminal = nil
  }
}

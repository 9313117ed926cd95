import Glibc
import Text

/// Standard error: for what is not the answer itself.
enum StandardError {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line at once.
  static func write(_ line: SafeLine) {
    write(raw: line.text + "\n")
  }

  /// Writes text of ttydesk's own as it is; there is nobody to tell if that fails.
  static func write(raw text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}

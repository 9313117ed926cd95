import Glibc

/// A file that could not be made, read or written.
package struct FileError: Error, Hashable, Sendable {
  package let path: String
  /// What the system said, as in `ENOSPC`.
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}

extension FileError: CustomStringConvertible {
  /// What happened to which file, without a full stop.
  package var description: String { "\(path): \(String(cString: strerror(code)))" }
}

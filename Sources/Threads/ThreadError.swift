internal import Glibc

/// A thread that could not be started.
package struct ThreadError: Error, Hashable, Sendable {
  /// What it was for, as in "the hub".
  package let purpose: String
  /// What the system said: `EAGAIN` where there are too many.
  package let code: Int32
}

extension ThreadError: CustomStringConvertible {
  /// What happened, without a full stop.
  package var description: String {
    "no thread could be started for \(purpose): \(String(cString: strerror(code)))"
  }
}

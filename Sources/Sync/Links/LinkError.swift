import Glibc

/// A link that could not be made, or that broke.
package enum LinkError: Error, Hashable, Sendable {
  /// A program is missing or cannot be run.
  case notStarted(program: String, code: Int32)
  /// The words of a remote are none that this program knows.
  case badRemote(String)
  /// The program at the other end, or ssh, ended with a code and these last words.
  case ended(remote: String, code: Int32, said: String)
  /// A read or write on the link failed.
  case failed(code: Int32)
  /// The other side said nothing for longer than a live link is silent.
  case silent(remote: String)
  /// The hub ended the talk and said why.
  case dismissed(Dismissal)
  /// ^C.
  case interrupted
}

extension LinkError {
  /// Whether a fault of a link over which nobody said anything may be that of its address alone.
  package static func mayBeAddress(_ error: any Error) -> Bool {
    switch error {
    case WireError.cut, LinkError.notStarted, LinkError.ended, LinkError.failed, LinkError.silent:
      true
    default: false
    }
  }
}

extension LinkError: CustomStringConvertible {
  /// What happened and what to do, without a full stop.
  package var description: String {
    switch self {
    case .notStarted(let program, ENOENT):
      "\(program) is not installed; it comes with the package openssh-client"
    case .notStarted(let program, let code):
      "\(program) cannot be run (\(String(cString: strerror(code))))"
    case .badRemote(let text):
      "'\(text)' is no remote; give ssh://USER@HOST[/PATH], a desk's folder, or exec:COMMAND"
    case .ended(let remote, let code, let said):
      "no link to \(remote): "
        + (said.isEmpty ? "its program ended with code \(code)" : said)
        + "; what waits to be sent is kept"
    case .failed(let code): "the link failed (\(String(cString: strerror(code)))); try again later"
    case .silent(let remote): "\(remote) does not answer; what waits to be sent is kept"
    case .dismissed(let dismissal): dismissal.sentence
    case .interrupted: "stopped; what had arrived is kept, and the next sync goes on from there"
    }
  }
}

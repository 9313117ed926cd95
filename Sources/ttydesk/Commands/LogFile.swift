import Mail
import Tickets

/// The end of a log that `ttydesk audit export` wrote.
enum LogFile {
  /// What the last line says, and where it begins; nil where it is no end of a log.
  static func end(of bytes: MailBytes) -> (said: LogEnd, start: Int)? {
    let newline = UInt8(ascii: "\n")
    return bytes.withBytes(0..<bytes.count) { all in
      let lines = all.last == newline ? all.dropLast() : all[...]
      let start = lines.lastIndex(of: newline).map { $0 + 1 } ?? 0
      return (try? LogEnd(json: Array(lines[start...]))).map { ($0, start) }
    }
  }

  /// Why a file is not what was written; nil where it is.
  ///
  /// - `events`: How many were read.
  static func problem(
    of bytes: MailBytes, events: Int64, _ end: (said: LogEnd, start: Int)?
  ) -> LogFinding.Problem? {
    guard let (said, start) = end else { return .endMissing }
    var hash = SHA256()
    bytes.withBytes(0..<start) { hash.update($0) }
    guard Int64(said.events) == events, hash.finalize() == said.hash else {
      return .otherLines(events: events, expected: said.events)
    }
    return nil
  }
}

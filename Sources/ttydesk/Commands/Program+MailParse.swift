import Commands
import Mail

extension Program {
  /// Does `ttydesk mail parse`: a line of JSON for each message, whatever the desk.
  ///
  /// - Returns: Success, or the code of the first file or message that cannot be read.
  func parseMail() throws -> ExitCode {
    var code = ExitCode.success
    for path in invocation.allArguments(.file) {
      do {
        var reader = try MailboxReader(path: path)
        while let message = try next(&reader, path, &code), !output.isClosed {
          let file = message.position.file
          do {
            try output.write(MailReport.json(for: MailReader.read(message.content), file: file))
          } catch let error as MailError {
            try tell(error, file, &code)
          }
        }
      } catch let error as MailError {
        try tell(error, path, &code)
      }
    }
    return code
  }

  /// The next message of a mailbox that can be read; nil at the end.
  private func next(
    _ reader: inout MailboxReader, _ path: String, _ code: inout ExitCode
  ) throws -> MailboxMessage? {
    while true {
      do {
        return try reader.next()
      } catch {
        try tell(error, path, &code)
      }
    }
  }

  private func tell(_ error: MailError, _ file: String, _ code: inout ExitCode) throws {
    var file = file
    var found = ExitCode.dataError
    if case .unreadable(let path, _) = error {
      file = path
      found = .noInput
    }
    if code == .success { code = found }
    try output.write(
      ["file": .string(file), "error": .string(error.description)] as JSON)
  }
}

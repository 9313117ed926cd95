import Glibc
internal import Mail
package import Store
package import Tickets

/// Brings files into a desk, whatever they are: mailboxes, messages, tickets as JSON Lines, and
/// folders of such.
package struct FileImport {
  private let mail: MailImport
  private let records: RecordImport
  private let format: IntakeFormat

  /// An import that puts what names no queue into the given one.
  package init(
    store: Store, queue: Identifier, format: IntakeFormat = .auto, as actor: Actor
  ) throws {
    mail = try MailImport(store: store, queue: queue, as: actor)
    records = try RecordImport(store: store, queue: queue, as: actor)
    self.format = format
  }

  /// Takes in everything under some paths; `-` is standard input.
  ///
  /// - `progress`: told after each batch; false ends the import, and what it told is kept.
  package func run(
    _ paths: [String], progress: (IntakeProgress) -> Bool = { _ in true }
  ) throws -> IntakeSummary {
    var summary = IntakeSummary()
    for path in paths {
      do {
        guard try run(path, into: &summary, progress: progress) else { break }
      } catch let error as MailError {
        summary.failed.append(IntakeSummary.Failure(file: path, error: error.description))
      }
    }
    return summary
  }

  private func run(
    _ path: String, into summary: inout IntakeSummary, progress: (IntakeProgress) -> Bool
  ) throws -> Bool {
    let isFolder = isFolder(path)
    if format == .maildir, !isFolder || !self.isFolder(path + "/cur") {
      let error = "this is no Maildir, for it has no folder cur"
      summary.failed.append(IntakeSummary.Failure(file: path, error: error))
      return true
    }
    var found: [String] = []
    let reader: MailboxReader
    if isFolder {
      reader = try MailboxReader(path: path, format: format.mailbox)
    } else {
      let bytes = try MailBytes(contentsOf: path)
      let isJSON = bytes.withBytes(0..<bytes.count) { JSONLines.isLikely($0) }
      if format == .jsonl || format == .auto && isJSON {
        return try records.run(bytes, file: path, into: &summary, progress: progress)
      }
      reader = MailboxReader(bytes, file: path, format: format.mailbox)
    }
    guard
      try mail.run(reader, path: path, into: &summary, records: &found, progress: progress)
    else { return false }
    for file in found {
      let bytes = try MailBytes(contentsOf: file)
      guard holdsTickets(bytes) else {
        let error = MailError.noHeader.description
        summary.failed.append(IntakeSummary.Failure(file: file, error: error))
        continue
      }
      guard try records.run(bytes, file: file, into: &summary, progress: progress) else {
        return false
      }
    }
    return true
  }

  /// Whether JSON Lines that lie among mail are tickets; a subject alone does not make them that.
  private func holdsTickets(_ bytes: MailBytes) -> Bool {
    var lines = LineRanges(bytes)
    guard let first = lines.next(1).first else { return false }
    let record = try? TicketRecord(json: bytes.withBytes(first.range) { [UInt8]($0) })
    return record?.messages != nil || record?.events != nil
  }

  private func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}

extension IntakeFormat {
  /// How a reader of mailboxes takes the files.
  fileprivate var mailbox: MailboxReader.Format {
    switch self {
    case .mbox: .mbox
    case .maildir, .message: .message
    case .auto, .jsonl: .auto
    }
  }
}

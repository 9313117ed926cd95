package import Store
package import Tickets
internal import Mail

/// Brings mailboxes into a desk: mbox, Maildir, folders of messages, single messages.
///
/// Another thread reads ahead while this one writes. Messages are kept in batches, so that a
/// kill loses at most one of them. The next run of the same import reads from the beginning and
/// leaves out what is here: a place to go on from would be wrong once the mailbox has changed.
package struct MailImport {
  private let store: Store
  private let actor: Actor
  private let queue: Identifier
  private let queues: [QueueEntry]

  /// How many messages one transaction takes.
  package static let batchSize = 1024

  /// An import that puts new tickets into a queue, unless their mail went to another queue's
  /// address.
  package init(store: Store, queue: Identifier, as actor: Actor) throws {
    self.store = store
    self.queue = queue
    self.actor = actor
    queues = try store.queues()
    try store.require(.operate, actor)
  }

  /// Takes in everything under some paths.
  ///
  /// - `progress`: told after each batch; false ends the import, and what it told is kept.
  package func run(
    _ paths: [String], progress: (IntakeProgress) -> Bool = { _ in true }
  ) throws -> IntakeSummary {
    var summary = IntakeSummary()
    for path in paths {
      guard try importMailbox(path, into: &summary, progress: progress) else { break }
    }
    return summary
  }

  private func importMailbox(
    _ path: String, into summary: inout IntakeSummary, progress: (IntakeProgress) -> Bool
  ) throws -> Bool {
    let reader: MailboxReader
    do {
      reader = try MailboxReader(path: path)
    } catch {
      summary.failed.append(IntakeSummary.Failure(file: path, error: error.description))
      return true
    }
    var records: [String] = []
    let isWhole = try run(
      reader, path: path, into: &summary, records: &records, progress: progress)
    summary.failed += records.map {
      IntakeSummary.Failure(file: $0, error: MailError.noHeader.description)
    }
    return isWhole
  }

  /// Takes in what a reader gives, and gives false where `progress` ended that.
  ///
  /// - `records`: gets the files that hold tickets as JSON Lines rather than mail.
  func run(
    _ reader: MailboxReader, path: String, into summary: inout IntakeSummary,
    records: inout [String], progress: (IntakeProgress) -> Bool
  ) throws -> Bool {
    let pages = try ReadAhead(reader, path: path, batch: MailImport.batchSize)
    defer { pages.cancel() }
    while let page = pages.next() {
      // Counts are taken over only when the batch is on disk.
      var counted = summary
      try store.bulk {
        for item in page.items {
          if case .records(let file) = item {
            records.append(file)
          } else {
            try take(item, into: &counted)
          }
        }
      }
      summary = counted
      guard progress(IntakeProgress(summary: summary, file: page.file)) else { return false }
    }
    return true
  }

  private func take(_ item: ReadAhead.Item, into summary: inout IntakeSummary) throws {
    switch item {
    case .records:
      break
    case .failed(let file, let error):
      summary.failed.append(IntakeSummary.Failure(file: file, error: error))
    case .read(let mail, let headers):
      var message = self.message(mail, headers: headers)
      // The store looks too; this spares keeping the files of a mail that is here.
      if !mail.attachments.isEmpty, try store.isKnown(message) {
        summary.duplicates += 1
        return
      }
      message.attachments = try mail.attachments.map(keep)
      switch try store.receive(message, queue: destination(of: mail), as: actor) {
      case .duplicate: summary.duplicates += 1
      case .joined: summary.messages += 1
      case .opened:
        summary.messages += 1
        summary.tickets += 1
      }
    }
  }

  private func keep(_ attachment: MailAttachment) throws -> Attachment {
    var size = 0
    let blob = try store.addBlob { sink in
      try attachment.decode { bytes in
        size += bytes.count
        try sink(bytes)
      }
    }
    return Attachment(
      name: attachment.name, mediaType: attachment.mediaType, size: size, blob: blob,
      isInline: attachment.isInline)
  }

  /// The queue whose address the mail went to; else the one that the import was given.
  private func destination(of mail: ReadMail) -> Identifier {
    let addresses = Set((mail.deliveredTo + mail.to + mail.cc).map { Contact.key(of: $0.address) })
    return queues.first { entry in entry.queue.address.map(addresses.contains) ?? false }?.id
      ?? queue
  }

  private func message(_ mail: ReadMail, headers: String) -> Message {
    let now = store.surroundings.now()
    let sentAt = mail.date.map(Timestamp.init(milliseconds:)) ?? now
    var message = Message(
      from: mail.from.map(Contact.init) ?? Contact(address: ""), channel: .email,
      // A clock that is ahead would keep its mail on top of every list.
      sentAt: sentAt > now.adding(milliseconds: MailImport.clockLeeway) ? now : sentAt,
      text: mail.text)
    message.to = mail.to.map(Contact.init)
    message.cc = mail.cc.map(Contact.init)
    message.subject = mail.subject
    message.headers = headers
    message.messageID = mail.messageID
    message.inReplyTo = mail.inReplyTo
    message.references = mail.references
    // People write to mailing lists: their mail is no machine's.
    message.isAutomatic = mail.automation.map { $0 != .mailingList } ?? false
    return message
  }

  /// A day, in milliseconds.
  private static let clockLeeway: Int64 = 86_400_000
}

extension Contact {
  /// The sender or recipient of a mail.
  fileprivate init(_ address: MailAddress) {
    self.init(name: address.name.isEmpty ? nil : address.name, address: address.address)
  }
}

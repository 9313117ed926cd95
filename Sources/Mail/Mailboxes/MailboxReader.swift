/// Yields the messages of a mailbox one by one: an mbox, a Maildir, a folder of files, or one file.
///
/// What a file is shows in its content: one that begins with a separator is an mbox, any other is
/// one message. Large files are mapped and not read, so memory does not grow with them.
package struct MailboxReader {
  /// What the files are.
  package enum Format: Sendable {
    /// Whatever their content looks like.
    case auto
    /// Mailboxes, even if the first message lacks its separator.
    case mbox
    /// One message each, even if it begins as an mbox does.
    case message
  }

  private let files: [String]
  private let format: Format
  private var index = 0
  /// The mbox that is being read.
  private var scanner: MboxScanner?
  /// The content of the only file, where it was read already.
  private var content: MailBytes?

  /// A reader of the mailbox at `path` ("-" is standard input).
  ///
  /// Throws ``MailError/unreadable(path:code:)`` if there's no such file or folder.
  package init(path: String, format: Format = .auto) throws(MailError) {
    files = try MailboxFiles.list(path)
    self.format = format
  }

  /// A reader of what was read from a file already.
  package init(_ content: MailBytes, file: String, format: Format = .auto) {
    files = [file]
    self.content = content
    self.format = format
  }

  /// The next message, or nil at the end.
  ///
  /// Throws for a file that can't be read; call it again to go on with the next one.
  package mutating func next() throws(MailError) -> MailboxMessage? {
    while true {
      if let message = nextInMbox() { return message }
      guard index < files.count else { return nil }
      let file = files[index]
      index += 1
      let bytes: MailBytes
      if let content { bytes = content } else { bytes = try MailBytes(contentsOf: file) }
      guard format == .mbox || format == .auto && MboxScanner.isMbox(bytes) else {
        let position = MailboxPosition(file: file, offset: 0)
        return MailboxMessage(position: position, content: MailSlice(bytes))
      }
      scanner = MboxScanner(bytes)
    }
  }

  private mutating func nextInMbox() -> MailboxMessage? {
    guard let offset = scanner?.offset else { return nil }
    guard let content = scanner?.next() else {
      scanner = nil
      return nil
    }
    let position = MailboxPosition(file: files[index - 1], offset: offset)
    return MailboxMessage(position: position, content: content)
  }
}

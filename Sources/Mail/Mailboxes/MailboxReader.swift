/// Yields the messages of a mailbox one by one: an mbox, a Maildir, a folder of files, or one file.
///
/// What a file is shows in its content: one that begins with a separator is an mbox, any other is
/// one message. Large files are mapped and not read, so memory does not grow with them.
package struct MailboxReader {
  private let files: [String]
  private var index = 0
  /// The mbox that is being read.
  private var scanner: MboxScanner?
  private var after: MailboxPosition?

  /// A reader of the mailbox at `path` ("-" is standard input), from its beginning or behind a
  /// message that an earlier reader gave.
  ///
  /// Throws ``MailError/unreadable(path:code:)`` if there's no such file or folder.
  package init(path: String, after position: MailboxPosition? = nil) throws(MailError) {
    files = try MailboxFiles.list(path)
    after = position
    guard let position else { return }
    index = files.firstIndex { !MailboxFiles.precedes($0, position.file) } ?? files.count
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
      let bytes = try MailBytes(contentsOf: file)
      let resumed = after?.file == file ? after?.offset : nil
      if MboxScanner.isMbox(bytes) {
        var opened = MboxScanner(bytes, from: min(resumed ?? 0, bytes.count))
        if resumed != nil { _ = opened.next() }
        scanner = opened
      } else if resumed == nil {
        let position = MailboxPosition(file: file, offset: 0)
        return MailboxMessage(position: position, content: MailSlice(bytes))
      }
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

/// Where a message is in a mailbox: enough to go on after it later.
package struct MailboxPosition: Hashable, Sendable, Comparable {
  /// The file, as the reader lists it.
  package let file: String
  /// The first byte of the message in it.
  package let offset: Int

  package init(file: String, offset: Int) {
    self.file = file
    self.offset = offset
  }

  package static func < (left: MailboxPosition, right: MailboxPosition) -> Bool {
    left.file == right.file
      ? left.offset < right.offset : MailboxFiles.precedes(left.file, right.file)
  }
}

/// Where a message is in a mailbox.
package struct MailboxPosition: Hashable, Sendable {
  /// The file, as the reader lists it.
  package let file: String
  /// The first byte of the message in it.
  package let offset: Int
}

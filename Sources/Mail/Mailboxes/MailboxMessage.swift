/// One message of a mailbox, not read yet.
package struct MailboxMessage: Sendable {
  /// The file and place it has.
  package let position: MailboxPosition
  /// Its bytes, without an mbox's separator and quoting.
  package let content: MailSlice
}

/// One message of a mailbox, not read yet.
package struct MailboxMessage: Sendable {
  /// The file and place it has; give it to ``MailboxReader/init(path:after:)`` to go on behind it.
  package let position: MailboxPosition
  /// Its bytes, without an mbox's separator and quoting.
  package let content: MailSlice
}

/// Why something is no mail, or cannot be read at all.
package enum MailError: Error, Equatable {
  /// There is nothing in it.
  case empty
  /// Its first bytes are no text.
  case binary
  /// It has no header field that mail has.
  case noHeader
  /// The system refused to open, read or list a file; `code` is an `errno`.
  case unreadable(path: String, code: Int32)
}

/// Tells the lines of a header apart.
enum HeaderNames {
  /// The name of the field on a line: visible ASCII, then a colon (RFC 5322, 2.2), with blanks
  /// before the colon as RFC 822 allowed them; nil if the line is no field.
  static func fieldName(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line) -> Range<Int>? {
    var end = line.text.lowerBound
    while end < line.text.upperBound, isNameByte(bytes[end]) { end += 1 }
    guard end > line.text.lowerBound else { return nil }
    let colon = colon(bytes, after: end)
    guard colon < line.text.upperBound, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return line.text.lowerBound..<end
  }

  static func isField(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line) -> Bool {
    fieldName(bytes, line) != nil
  }

  /// Where the colon after a name is, blanks stepped over.
  static func colon(_ bytes: UnsafeBufferPointer<UInt8>, after name: Int) -> Int {
    var at = name
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    return at
  }

  /// Whether these bytes begin as the separator of an mbox, quoted or not.
  static func isSeparator(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: "From ".utf8) || bytes.starts(with: ">From ".utf8)
  }

  /// Whether mail has a field of that name.
  static func isKnown(_ name: some Collection<UInt8>) -> Bool {
    for prefix in prefixes where name.startsIgnoringCase(with: prefix) { return true }
    for known in names where name.equalsIgnoringCase(known) { return true }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":")
  }

  private static let prefixes: [StaticString] = [
    "x-", "content-", "list-", "resent-", "arc-", "received", "disposition-notification",
    "authentication-results", "dkim-", "thread-", "delivered",
  ]

  private static let names: [StaticString] = [
    "from", "to", "subject", "date", "message-id", "cc", "bcc", "sender", "reply-to",
    "mime-version", "in-reply-to", "references", "return-path", "precedence", "auto-submitted",
    "user-agent", "organization", "importance", "priority", "status", "envelope-to", "comments",
    "keywords", "errors-to", "lines", "mailing-list", "newsgroups", "return-receipt-to",
    "original-recipient", "apparently-to", "domainkey-signature", "autocrypt", "sensitivity",
  ]
}

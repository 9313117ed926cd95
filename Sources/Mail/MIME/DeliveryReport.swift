/// What a mail server says of mail that was sent (RFC 3464).
package struct DeliveryReport: Equatable, Sendable {
  /// What became of one recipient's copy.
  package struct Recipient: Equatable, Sendable {
    /// The address, without its "rfc822;".
    package let address: String
    /// `failed`, `delayed`, `delivered`, `relayed` or `expanded`, in lower case.
    package let action: String
    /// The status code (RFC 3463), as `5.1.1`; empty if none was given.
    package let status: String
    /// What the other server said; empty if nothing.
    package let diagnostic: String
  }

  /// What became of each recipient's copy.
  package internal(set) var recipients: [Recipient] = []
  /// The Message-ID of the mail that was sent, from the copy or header that came back.
  package internal(set) var originalMessageID: String?

  /// The addresses that did not get the mail and will not.
  package var failedRecipients: [String] {
    recipients.filter { $0.action == "failed" }.map(\.address)
  }

  /// Reads the blocks of a message/delivery-status: one for the message, then one for each recipient.
  mutating func read(status bytes: [UInt8]) {
    let store = MailBytes(bytes)
    var at = 0
    while at < bytes.count {
      let slice = MailSlice(store, at..<bytes.count)
      let block = MailHeader(of: slice, isMessage: false)
      add(block)
      // A line that is no field ends a block without being part of it.
      at = block.bodyStart > at ? block.bodyStart : at + skipLine(bytes, from: at)
    }
  }

  /// The addresses of an X-Failed-Recipients field, which Exim adds.
  mutating func read(failedRecipients field: [UInt8]) {
    for mailbox in AddressList.parse(field)
    where !recipients.contains(where: { $0.address == mailbox.address }) {
      recipients.append(
        Recipient(address: mailbox.address, action: "failed", status: "", diagnostic: ""))
    }
  }

  private mutating func add(_ block: MailHeader) {
    guard let action = block.text("action"),
      let address = block.text("final-recipient") ?? block.text("original-recipient")
    else { return }
    recipients.append(
      Recipient(
        address: DeliveryReport.afterType(address),
        action: action.asciiLowercased.trimmedSpace,
        status: (block.text("status") ?? "").trimmedSpace,
        diagnostic: DeliveryReport.afterType(block.text("diagnostic-code") ?? "")))
  }

  private func skipLine(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { Line(in: $0, at: start).next - start }
  }

  /// What follows the type in `rfc822; ann@example.org`.
  private static func afterType(_ text: String) -> String {
    guard let semicolon = text.utf8.firstIndex(of: UInt8(ascii: ";")) else {
      return text.trimmedSpace
    }
    return String(text[text.utf8.index(after: semicolon)...]).trimmedSpace
  }
}

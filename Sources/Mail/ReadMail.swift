/// A mail as the desk needs it: who, when, about what, which thread, the text and the files.
package struct ReadMail: Sendable {
  /// The subject, decoded; nil if the mail has none.
  package internal(set) var subject: String?
  /// The author: the first From, or else Sender; nil if the mail names nobody.
  package internal(set) var from: MailAddress?
  package internal(set) var to: [MailAddress] = []
  package internal(set) var cc: [MailAddress] = []
  package internal(set) var replyTo: [MailAddress] = []
  /// The addresses that the mail servers delivered to (Delivered-To, X-Original-To, Envelope-To):
  /// they tell a Bcc and an address with a tag.
  package internal(set) var deliveredTo: [MailAddress] = []
  /// Milliseconds since 1970 in UTC, from the sender's clock; nil if missing or unreadable.
  package internal(set) var date: Int64?
  /// The Message-ID with its angle brackets; nil if the mail has none.
  package internal(set) var messageID: String?
  package internal(set) var inReplyTo: [String] = []
  /// The thread's ids, oldest first.
  package internal(set) var references: [String] = []
  /// Everything readable, lines ended by LF: plain text, or HTML rendered.
  package internal(set) var text = ""
  /// Whether `text` was HTML, wholly or in part.
  package internal(set) var isFromHTML = false
  package internal(set) var attachments: [MailAttachment] = []
  /// Why the mail counts as a machine's; nil for a person's.
  package internal(set) var automation: Automation?
  /// What a mail server reports about mail of ours; nil if this is no report.
  package internal(set) var delivery: DeliveryReport?
  /// What the reader worked around.
  package internal(set) var warnings: [MailWarning] = []

  /// The text without the quotes and signatures at its end.
  package var visibleText: String { QuotedText.visible(in: text, sender: from?.name ?? "") }

  /// Whether it says that mail of ours did not arrive and will not.
  package var isBounce: Bool { delivery?.failedRecipients.isEmpty == false }
}

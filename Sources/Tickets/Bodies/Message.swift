/// What a customer's message, a reply or an internal note says.
package struct Message: Hashable, Sendable, Codable {
  /// The account that wrote it; nil where only a name was known.
  package var author: Identifier?
  /// Who wrote it, as the message itself says.
  package var from: Contact
  /// To whom it went.
  package var to: [Contact] = []
  /// Who got a copy.
  package var cc: [Contact] = []
  /// The way it came or went.
  package var channel: Channel
  /// When it was sent, by its own account.
  package var sentAt: Timestamp
  /// The message's own subject, where it has one.
  package var subject: String?
  /// The whole readable text, quotes and signature included.
  package var text: String
  /// The header block of a mail as it arrived.
  package var headers: String?
  /// The blob of the HTML form, where the message had one.
  package var html: Digest?
  /// The mail's Message-ID, with its angle brackets.
  package var messageID: String?
  /// The Message-IDs of the mails that it answers.
  package var inReplyTo: [String] = []
  /// The Message-IDs of its thread, oldest first.
  package var references: [String] = []
  /// The files that came with it.
  package var attachments: [Attachment] = []
  /// Whether a machine wrote it (RFC 3834): such a message neither reopens nor asks for an answer.
  package var isAutomatic = false
  /// The accounts that a note speaks to by `@name`.
  package var mentions: [Identifier] = []
  /// The message that this is a copy of, made when a ticket was split.
  package var copyOf: Digest?

  package init(from: Contact, channel: Channel, sentAt: Timestamp, text: String) {
    self.from = from
    self.channel = channel
    self.sentAt = sentAt
    self.text = text
  }

  private enum CodingKeys: String, CodingKey {
    case author, from, to, cc, channel, sentAt, subject, text, headers, html
    case messageID = "messageId"
    case inReplyTo, references, attachments
    case isAutomatic = "autoSubmitted"
    case mentions, copyOf
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    author = try values.decodeIfPresent(Identifier.self, forKey: .author)
    from = try values.decode(Contact.self, forKey: .from)
    to = try values.decodeIfPresent([Contact].self, forKey: .to) ?? []
    cc = try values.decodeIfPresent([Contact].self, forKey: .cc) ?? []
    channel = try values.decode(Channel.self, forKey: .channel)
    sentAt = try values.decode(Timestamp.self, forKey: .sentAt)
    subject = try values.decodeIfPresent(String.self, forKey: .subject)
    text = try values.decode(String.self, forKey: .text)
    headers = try values.decodeIfPresent(String.self, forKey: .headers)
    html = try values.decodeIfPresent(Digest.self, forKey: .html)
    messageID = try values.decodeIfPresent(String.self, forKey: .messageID)
    inReplyTo = try values.decodeIfPresent([String].self, forKey: .inReplyTo) ?? []
    references = try values.decodeIfPresent([String].self, forKey: .references) ?? []
    attachments = try values.decodeIfPresent([Attachment].self, forKey: .attachments) ?? []
    isAutomatic = try values.decodeIfPresent(Bool.self, forKey: .isAutomatic) ?? false
    mentions = try values.decodeIfPresent([Identifier].self, forKey: .mentions) ?? []
    copyOf = try values.decodeIfPresent(Digest.self, forKey: .copyOf)
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(author, forKey: .author)
    try values.encode(from, forKey: .from)
    if !to.isEmpty { try values.encode(to, forKey: .to) }
    if !cc.isEmpty { try values.encode(cc, forKey: .cc) }
    try values.encode(channel, forKey: .channel)
    try values.encode(sentAt, forKey: .sentAt)
    try values.encodeIfPresent(subject, forKey: .subject)
    try values.encode(text, forKey: .text)
    try values.encodeIfPresent(headers, forKey: .headers)
    try values.encodeIfPresent(html, forKey: .html)
    try values.encodeIfPresent(messageID, forKey: .messageID)
    if !inReplyTo.isEmpty { try values.encode(inReplyTo, forKey: .inReplyTo) }
    if !references.isEmpty { try values.encode(references, forKey: .references) }
    if !attachments.isEmpty { try values.encode(attachments, forKey: .attachments) }
    if isAutomatic { try values.encode(isAutomatic, forKey: .isAutomatic) }
    if !mentions.isEmpty { try values.encode(mentions, forKey: .mentions) }
    try values.encodeIfPresent(copyOf, forKey: .copyOf)
  }
}

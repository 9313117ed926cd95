/// What a customer's message, a reply or an internal note says.
package struct Message: Hashable, Sendable {
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
}

extension Message: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    author = try json.optional("author")
    from = try json.required("from")
    to = try json.optional("to") ?? []
    cc = try json.optional("cc") ?? []
    channel = try json.required("channel")
    sentAt = try json.required("sentAt")
    subject = try json.optional("subject")
    text = try json.required("text")
    headers = try json.optional("headers")
    html = try json.optional("html")
    messageID = try json.optional("messageId")
    inReplyTo = try json.optional("inReplyTo") ?? []
    references = try json.optional("references") ?? []
    attachments = try json.optional("attachments") ?? []
    isAutomatic = try json.optional("autoSubmitted") ?? false
    mentions = try json.optional("mentions") ?? []
    copyOf = try json.optional("copyOf")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("author", author)
    json.member("from", from)
    json.member("to", unlessEmpty: to)
    json.member("cc", unlessEmpty: cc)
    json.member("channel", channel)
    json.member("sentAt", sentAt)
    json.member("subject", subject)
    json.member("text", text)
    json.member("headers", headers)
    json.member("html", html)
    json.member("messageId", messageID)
    json.member("inReplyTo", unlessEmpty: inReplyTo)
    json.member("references", unlessEmpty: references)
    json.member("attachments", unlessEmpty: attachments)
    if isAutomatic { json.member("autoSubmitted", isAutomatic) }
    json.member("mentions", unlessEmpty: mentions)
    json.member("copyOf", copyOf)
  }
}

/// Reads messages as they really arrive (RFC 5322 and MIME).
///
/// Damage never stops it: what can be read is given, with warnings. Only what is no mail at all is
/// refused.
package enum MailReader {
  /// The mail that these bytes are; throws ``MailError`` if they are none.
  package static func read(_ bytes: [UInt8]) throws(MailError) -> ReadMail {
    try read(MailSlice(MailBytes(bytes)))
  }

  /// The mail that a stretch of a mailbox or a file is; its attachments keep those bytes alive.
  package static func read(_ slice: MailSlice) throws(MailError) -> ReadMail {
    let header = MailHeader(of: slice, isMessage: true)
    guard header.hasMailField else { throw refusal(of: slice) }
    var parts = PartReader()
    let root = parts.read(header, in: slice, defaultType: "text/plain", depth: 0)
    var body = BodyReader()
    body.read(root, isRoot: true)
    var mail = ReadMail()
    readAddresses(header, root.textCharset, into: &mail)
    readThread(header, root.textCharset, into: &mail)
    mail.text = body.text
    mail.isFromHTML = body.isFromHTML
    var names = AttachmentNames()
    mail.attachments = body.attachments.map {
      $0.named(names.unique($0.wish, mediaType: $0.mediaType))
    }
    mail.delivery = body.report
    if let failed = header.value("x-failed-recipients") {
      var report = mail.delivery ?? DeliveryReport()
      report.read(failedRecipients: failed)
      mail.delivery = report
    }
    mail.automation = Automation(header: header, mediaType: root.mediaType, sender: mail.from)
    if mail.automation == nil, body.hasCalendarReply { mail.automation = .calendarReply }
    let damage = parts.warnings + mail.warnings + body.warnings
    mail.warnings = damage.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return mail
  }

  private static func readAddresses(
    _ header: MailHeader, _ charset: Charset, into mail: inout ReadMail
  ) {
    func list(_ name: StaticString) -> [MailAddress] {
      header.values(name).flatMap { AddressList.parse(charset.recoded($0)) }
    }
    mail.from = list("from").first ?? list("sender").first
    if mail.from == nil { mail.warnings.append(.missingFrom) }
    mail.to = list("to")
    mail.cc = list("cc")
    mail.replyTo = list("reply-to")
    mail.deliveredTo = list("delivered-to") + list("x-original-to") + list("envelope-to")
  }

  private static func readThread(
    _ header: MailHeader, _ charset: Charset, into mail: inout ReadMail
  ) {
    func ids(_ name: StaticString) -> [String] {
      header.value(name).map { MessageIDs.all(in: $0) } ?? []
    }
    mail.subject = header.value("subject").map { EncodedWords.decode(charset.recoded($0)) }
    mail.messageID = ids("message-id").first
    mail.inReplyTo = ids("in-reply-to")
    mail.references = ids("references")
    guard let date = header.value("date") else { return }
    mail.date = MailDate.parse(date)
    if mail.date == nil { mail.warnings.append(.unreadableDate) }
  }

  /// Why a stretch is no mail: nothing in it, no text, or no header.
  private static func refusal(of slice: MailSlice) -> MailError {
    slice.withBytes { bytes in
      let head = bytes.prefix(4096)
      if head.allSatisfy(\.isSpace) { return .empty }
      let controls = head.count { $0 < 0x20 && !$0.isSpace && $0 != ASCII.escape }
      return controls * 20 > head.count ? .binary : .noHeader
    }
  }
}

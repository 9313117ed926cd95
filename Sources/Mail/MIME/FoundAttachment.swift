/// A file as it was found, before it has a safe and unique name.
struct FoundAttachment {
  let wish: String?
  let mediaType: String
  let isInline: Bool
  let contentID: String?
  let content: MailSlice
  let encoding: TransferEncoding

  init(_ part: Part, isInline: Bool) {
    var name = part.fileName
    if name == nil, part.isMessage {
      let subject = part.children.first?.header.text("subject") ?? ""
      name = subject.isEmpty ? nil : subject.replacing("/", with: "-") + ".eml"
    }
    wish = name
    mediaType = part.mediaType
    self.isInline = isInline
    contentID = part.header.value("content-id").map { field in
      field.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }.utf8Text
    }
    content = part.body
    encoding = part.encoding
  }

  /// A uuencoded file within the text of a part.
  init(uuencoded name: String, content: MailSlice) {
    wish = name
    mediaType = "application/octet-stream"
    isInline = false
    contentID = nil
    self.content = content
    encoding = .uuencode
  }

  /// With the name that it shall have.
  func named(_ name: String) -> MailAttachment {
    MailAttachment(
      name: name, mediaType: mediaType, isInline: isInline, contentID: contentID,
      content: content, encoding: encoding)
  }
}

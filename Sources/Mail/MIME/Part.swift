/// One node of a message's tree: a header, and a body or the parts within it.
struct Part {
  let header: MailHeader
  /// The body, still in its transfer encoding.
  let body: MailSlice
  let encoding: TransferEncoding
  let contentType: FieldParameters
  let disposition: FieldParameters
  /// `type/subtype` in lower case; what stands there if nothing does is the default.
  let mediaType: String
  /// The parts of a multipart, or the one message in a message/rfc822.
  var children: [Part] = []
  /// Whether this is a multipart whose parts were not found: its body is read as text.
  var isUnsplit = false
  /// Whether this is kept whole, as a file, though something is within.
  var isOpaque = false

  var isMultipart: Bool { mediaType.hasPrefix("multipart/") }

  /// Whether a whole message is within.
  var isMessage: Bool {
    mediaType == "message/rfc822" || mediaType == "message/global" || mediaType == "message/news"
  }

  /// Whether the sender says that it is a file.
  var isDeclaredAttachment: Bool { disposition.value.hasPrefix("attachment") }

  /// The name the sender gave it, raw: from Content-Disposition, or else from Content-Type.
  var fileName: String? {
    let name = disposition.text("filename") ?? disposition.text("name")
    return name ?? contentType.text("name") ?? contentType.text("filename")
  }

  /// The charset of the first text in it that names one.
  var textCharset: Charset {
    if let label = contentType.text("charset"), !label.isEmpty { return Charset(label: label) }
    let inside = children.lazy.map(\.textCharset)
    return inside.first { $0 != .unlabelled } ?? .unlabelled
  }

  /// The body, decoded.
  func decodedBody() -> (bytes: [UInt8], isDamaged: Bool) {
    body.withBytes { encoding.decode($0) }
  }
}

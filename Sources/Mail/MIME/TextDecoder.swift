/// Makes text of a text part: transfer encoding, line ends, character set, uuencoded files, and
/// paragraphs that the sender broke.
struct TextDecoder {
  private(set) var text = ""
  /// Files that stood in the text.
  private(set) var files: [FoundAttachment] = []
  private(set) var warnings: [MailWarning] = []

  static func decode(_ part: Part) -> TextDecoder {
    var decoder = TextDecoder()
    decoder.run(part)
    return decoder
  }

  private mutating func run(_ part: Part) {
    var (bytes, isDamaged, footer) = TextDecoder.content(of: part)
    if isDamaged { warnings.append(.damagedEncoding(part.encoding.name)) }
    let isHTML = part.mediaType == "text/html"
    let charset = TextDecoder.charset(of: part, content: bytes, isHTML: isHTML)
    if charset.decoder == nil { warnings.append(.unknownCharset(charset.label)) }
    if charset.keepsASCII {
      TextDecoder.normalizeLines(&bytes)
      if !isHTML { bytes = takeFiles(bytes) }
    }
    let decoded = charset.decode(bytes)
    text = decoded.text
    if decoded.damage > 0 {
      let name = charset.label.isEmpty ? "UTF-8" : charset.label
      warnings.append(.undecodableBytes(count: decoded.damage, charset: name))
    }
    if !charset.keepsASCII {
      var units = [UInt8](text.utf8)
      TextDecoder.normalizeLines(&units)
      text = units.utf8Text
    }
    if !footer.isEmpty {
      TextDecoder.normalizeLines(&footer)
      text += "\n\n" + Charset.unlabelled.decode(footer).text
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if part.mediaType == "text/plain",
      part.contentType.text("format")?.asciiLowercased == "flowed"
    {
      let deletesSpace = part.contentType.text("delsp")?.asciiLowercased == "yes"
      text = FlowedText.unfold(text, deletesSpace: deletesSpace)
    }
  }

  /// The body without its transfer encoding, and the plain text that was put below it.
  private static func content(
    of part: Part
  ) -> (bytes: [UInt8], isDamaged: Bool, footer: [UInt8]) {
    let decoded = part.decodedBody()
    guard part.encoding == .base64 else { return (decoded.bytes, decoded.isDamaged, []) }
    return part.body.withBytes { body in
      if let end = Base64.footer(in: body) {
        let data = UnsafeBufferPointer(rebasing: body[..<end])
        return (TransferEncoding.base64.decode(data).bytes, true, [UInt8](body[end...]))
      }
      return Base64.isPlausible(body)
        ? (decoded.bytes, decoded.isDamaged, []) : ([UInt8](body), true, [])
    }
  }

  /// The label of the part, or that in the HTML if the part has none.
  private static func charset(of part: Part, content: [UInt8], isHTML: Bool) -> Charset {
    if let label = part.contentType.text("charset"), !label.isEmpty { return Charset(label: label) }
    guard isHTML else { return .unlabelled }
    let head = [UInt8](content.prefix(2048).map(\.lowercased))
    guard let at = head.firstIndex(of: "charset=") else { return .unlabelled }
    let label = head[(at + 8)...].drop { $0 == ASCII.quote || $0 == UInt8(ascii: "'") }
      .prefix { $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }
    // A page that says so in ASCII letters is not in UTF-16, whatever it says.
    return label.starts(with: "utf-16".utf8) ? .unlabelled : Charset(label: label.utf8Text)
  }

  /// Makes one LF of every line end.
  private static func normalizeLines(_ bytes: inout [UInt8]) {
    guard bytes.contains(ASCII.carriageReturn) else { return }
    var to = 0
    bytes.withUnsafeMutableBufferPointer { buffer in
      for at in buffer.indices {
        let byte = buffer[at]
        if byte == ASCII.carriageReturn {
          // CR CR LF, which some gateways make, is one end as well.
          let next = at + 1 < buffer.count ? buffer[at + 1] : 0
          if next == ASCII.lineFeed { continue }
          if next == ASCII.carriageReturn, at + 2 < buffer.count,
            buffer[at + 2] == ASCII.lineFeed
          {
            continue
          }
        }
        buffer[to] = byte == ASCII.carriageReturn ? ASCII.lineFeed : byte
        to += 1
      }
    }
    bytes.removeLast(bytes.count - to)
  }

  /// Takes uuencoded files out of the text.
  private mutating func takeFiles(_ bytes: [UInt8]) -> [UInt8] {
    let found = InlineUU.files(in: bytes)
    guard !found.isEmpty else { return bytes }
    let store = MailBytes(bytes)
    var kept: [UInt8] = []
    var at = 0
    for file in found {
      kept += bytes[at..<file.range.lowerBound]
      files.append(
        FoundAttachment(uuencoded: file.name, content: MailSlice(store, file.range)))
      at = file.range.upperBound
    }
    kept += bytes[at...]
    return kept
  }
}

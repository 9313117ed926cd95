/// Takes a message apart into the tree of its parts (RFC 2046).
///
/// Depth and number of parts are bounded; what lies beyond is kept whole as an attachment, so a
/// bound never loses content.
struct PartReader {
  /// How deep parts may nest.
  static let depthLimit = 50
  /// How many parts a message may have.
  static let partLimit = 1000

  private(set) var warnings: [MailWarning] = []
  private var count = 0

  /// The tree of a message.
  mutating func read(message slice: MailSlice) -> Part {
    let header = MailHeader(of: slice, isMessage: true)
    return read(header, in: slice, defaultType: "text/plain", depth: 0)
  }

  /// The tree below a header that has been read already.
  mutating func read(
    _ header: MailHeader, in slice: MailSlice, defaultType: String, depth: Int
  ) -> Part {
    count += 1
    header.warnings.forEach { warn($0) }
    let contentType = FieldParameters(header.value("content-type") ?? [])
    let encodingField = header.value("content-transfer-encoding")
    let encoding = TransferEncoding(field: encodingField)
    if encoding == nil { warn(.unknownEncoding((encodingField ?? []).utf8Text)) }
    var part = Part(
      header: header,
      body: MailSlice(slice.bytes, header.bodyStart..<slice.range.upperBound),
      encoding: encoding ?? .identity,
      contentType: contentType,
      disposition: FieldParameters(header.value("content-disposition") ?? []),
      mediaType: PartReader.mediaType(contentType.value, default: defaultType))
    if part.isMultipart || part.isMessage {
      guard depth < PartReader.depthLimit else {
        warn(.tooDeep(limit: PartReader.depthLimit))
        part.isOpaque = true
        return part
      }
      guard count < PartReader.partLimit else {
        warn(.tooManyParts(limit: PartReader.partLimit))
        part.isOpaque = true
        return part
      }
      if part.isMultipart { readParts(of: &part, depth: depth) }
      if part.isMessage { readMessage(in: &part, depth: depth) }
    }
    return part
  }

  private static func mediaType(_ value: String, default standard: String) -> String {
    let halves = value.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count >= 2, !halves[0].isEmpty, !halves[1].isEmpty { return value }
    switch value {
    case "text", "plain", "text/": return "text/plain"
    case "html": return "text/html"
    case "multipart", "multipart/": return "multipart/mixed"
    default: return standard
    }
  }

  private mutating func readMessage(in part: inout Part, depth: Int) {
    let content = decoded(part)
    let header = MailHeader(of: content, isMessage: true)
    guard header.hasMailField else {
      part.isOpaque = true
      return
    }
    part.children = [
      read(header, in: content, defaultType: "text/plain", depth: depth + 1)
    ]
  }

  /// A composite body in its bytes: an encoding is forbidden there (RFC 2045, 6.4), and occurs.
  private mutating func decoded(_ part: Part) -> MailSlice {
    guard part.encoding != .identity else { return part.body }
    return MailSlice(MailBytes(part.decodedBody().bytes))
  }

  private mutating func readParts(of part: inout Part, depth: Int) {
    var content = part.body
    let boundary = part.contentType.raw("boundary") ?? []
    var found = content.withBytes {
      Multipart($0, boundary: boundary, limit: PartReader.partLimit - count)
    }
    if found.parts.isEmpty, part.encoding != .identity {
      content = decoded(part)
      found = content.withBytes {
        Multipart($0, boundary: boundary, limit: PartReader.partLimit - count)
      }
    }
    guard !found.parts.isEmpty else {
      warn(.missingBoundary(mediaType: part.mediaType))
      part.isUnsplit = true
      return
    }
    if found.isGuessed { warn(.missingBoundary(mediaType: part.mediaType)) }
    if !found.isClosed { warn(.unclosedMultipart) }
    if found.hasPartsAfterTheEnd { warn(.partsAfterTheEnd) }
    let isDigest = part.mediaType == "multipart/digest"
    for range in found.parts {
      let slice = content.slice(range)
      guard count < PartReader.partLimit else { break }
      let header = MailHeader(of: slice, isMessage: false)
      let type = isDigest ? "message/rfc822" : "text/plain"
      part.children.append(read(header, in: slice, defaultType: type, depth: depth + 1))
    }
    let unread = found.parts.dropFirst(part.children.count).first?.lowerBound ?? found.unread
    if let unread {
      warn(.tooManyParts(limit: PartReader.partLimit))
      part.children.append(PartReader.remainder(content.slice(unread..<content.count)))
    }
  }

  /// All that was not taken apart, as one part without a header.
  private static func remainder(_ slice: MailSlice) -> Part {
    let end = slice.range.upperBound
    let header = MailHeader(of: MailSlice(slice.bytes, end..<end), isMessage: false)
    var part = Part(
      header: header, body: slice, encoding: .identity, contentType: FieldParameters([]),
      disposition: FieldParameters([UInt8]("attachment; filename=remaining-parts.txt".utf8)),
      mediaType: "application/octet-stream")
    part.isOpaque = true
    return part
  }

  private mutating func warn(_ warning: MailWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}

/// Gathers what a person reads of a message, and its attachments, from the tree of parts.
struct BodyReader {
  /// A stretch of text, HTML still as such: it is rendered only if it is chosen.
  struct Block {
    let text: String
    let isHTML: Bool
  }

  private(set) var blocks: [Block] = []
  /// Lines that stand for something else, as an invitation: shown below whatever text there is.
  private(set) var notes: [String] = []
  private(set) var attachments: [FoundAttachment] = []
  private(set) var warnings: [MailWarning] = []
  private(set) var report: DeliveryReport?
  private(set) var hasCalendarReply = false

  /// The whole text, HTML rendered.
  var text: String {
    let rendered = blocks.map { $0.isHTML ? HTMLText.render($0.text) : $0.text }
    let parts = (rendered + notes).map(BodyReader.withoutBlankEnds).filter { !$0.isEmpty }
    return parts.count == 1 ? parts[0] : parts.joined(separator: "\n\n")
  }

  /// Whether any of the text was HTML.
  var isFromHTML: Bool { blocks.contains { $0.isHTML } }

  /// Reads a part and all within it.
  mutating func read(_ part: Part, isRoot: Bool = false, isRelated: Bool = false) {
    if part.isOpaque {
      attach(part, isInline: false)
    } else if part.isUnsplit {
      readText(part)
    } else if part.isMultipart {
      readMultipart(part)
    } else if part.isMessage {
      readMessage(part)
    } else if part.mediaType == "message/delivery-status"
      || part.mediaType == "message/global-delivery-status"
    {
      readStatus(part)
    } else if part.mediaType == "text/calendar" {
      readCalendar(part)
    } else if isReadable(part, isRoot: isRoot, isRelated: isRelated) {
      readText(part)
      // A named text may be the mail's own or a file: it is shown, and given as a file too.
      if part.fileName != nil { attach(part, isInline: false) }
    } else {
      attach(part, isInline: isRelated && !part.isDeclaredAttachment)
    }
  }

  private mutating func readMultipart(_ part: Part) {
    switch part.mediaType {
    case "multipart/alternative": readAlternatives(part.children)
    case "multipart/related": readRelated(part)
    case "multipart/report": readReport(part)
    default: part.children.forEach { read($0) }
    }
  }

  /// Takes the plain text unless it is empty, says only that there is HTML, or is far shorter.
  private mutating func readAlternatives(_ children: [Part]) {
    var plain: [Block] = []
    var html: [Block] = []
    for child in children {
      var reader = BodyReader()
      reader.read(child, isRoot: true)
      let hasText = reader.blocks.contains { !$0.text.utf8.allSatisfy(\.isSpace) }
      if reader.isFromHTML {
        if hasText || html.isEmpty { html = reader.blocks }
      } else if plain.isEmpty, hasText {
        plain = reader.blocks
      }
      reader.blocks = []
      merge(reader)
    }
    blocks += BodyReader.isPoor(plain, beside: html) ? html : plain
  }

  private static func isPoor(_ plain: [Block], beside html: [Block]) -> Bool {
    guard !html.isEmpty else { return false }
    let length = plain.reduce(0) { $0 + $1.text.utf8.count { !$0.isSpace } }
    guard length > 0 else { return true }
    let weight = html.reduce(0) {
      $0 + ($1.isHTML ? HTMLWeight.visibleBytes(of: $1.text) : $1.text.utf8.count)
    }
    if length < 300, weight > length {
      let letters = plain.flatMap { $0.text.utf8.map(\.lowercased) }
      if letters.firstIndex(of: "html") != nil { return true }
    }
    return weight > 400 && weight / 4 > length
  }

  /// The root is what is read (RFC 2387); the rest are pictures that it shows.
  private mutating func readRelated(_ part: Part) {
    let start = part.contentType.text("start")
    let root =
      part.children.firstIndex { child in
        start != nil && child.header.text("content-id") == start
      } ?? 0
    for (index, child) in part.children.enumerated() {
      read(child, isRoot: index == root, isRelated: index != root)
    }
  }

  /// The text for people, the status for machines, and the mail that came back, as a file only.
  private mutating func readReport(_ part: Part) {
    defer {
      let status = part.children.first { $0.mediaType == "message/delivery-status" }
      if blocks.isEmpty, let status { readText(status) }
    }
    for child in part.children {
      guard child.isMessage || child.mediaType == "text/rfc822-headers" else {
        read(child)
        continue
      }
      report = report ?? DeliveryReport()
      let header =
        child.children.first?.header ?? MailHeader(of: child.body, isMessage: true)
      report?.originalMessageID = header.value("message-id").flatMap {
        MessageIDs.all(in: $0).first
      }
      attach(child, isInline: false)
    }
  }

  /// A status for machines; servers that put a text for people there exist.
  private mutating func readStatus(_ part: Part) {
    report = report ?? DeliveryReport()
    report?.read(status: part.decodedBody().bytes)
    if MailHeader(of: part.body, isMessage: false).fields.isEmpty { readText(part) }
    attach(part, isInline: false)
  }

  /// A message within: a file named by its subject, and its text below the names of its fields.
  private mutating func readMessage(_ part: Part) {
    attach(part, isInline: false)
    guard let inner = part.children.first else { return }
    var reader = BodyReader()
    reader.read(inner, isRoot: true)
    let fields: [(String, StaticString)] = [
      ("From", "from"), ("Date", "date"), ("Subject", "subject"),
    ]
    let lines = fields.compactMap { label, name in
      inner.header.text(name).map { "\(label): \($0)" }
    }
    if !lines.isEmpty {
      blocks.append(Block(text: lines.joined(separator: "\n"), isHTML: false))
    }
    merge(reader)
  }

  private mutating func readCalendar(_ part: Part) {
    let summary = CalendarSummary(TextDecoder.decode(part).text)
    if summary.method == "REPLY" { hasCalendarReply = true }
    if !summary.text.isEmpty, !notes.contains(summary.text) { notes.append(summary.text) }
    attach(part, isInline: false)
  }

  /// Text that is shown: no file, and of a kind that people read.
  private func isReadable(_ part: Part, isRoot: Bool, isRelated: Bool) -> Bool {
    guard part.mediaType.hasPrefix("text/"), !part.isDeclaredAttachment else { return false }
    switch part.mediaType {
    case "text/plain", "text/html", "text/enriched", "text/richtext": break
    case "text/x-amp-html", "text/vcard", "text/x-vcard", "text/directory", "text/rtf",
      "text/css", "text/csv", "text/rfc822-headers", "text/xml":
      return false
    default: if part.fileName != nil { return false }
    }
    if isRelated { return part.header.value("content-id") == nil && part.fileName == nil }
    return part.fileName == nil || isRoot || blocks.isEmpty || part.disposition.value == "inline"
  }

  private mutating func readText(_ part: Part) {
    let decoded = TextDecoder.decode(part)
    warnings += decoded.warnings.filter { !warnings.contains($0) }
    attachments += decoded.files
    blocks.append(Block(text: decoded.text, isHTML: part.mediaType == "text/html"))
  }

  private mutating func attach(_ part: Part, isInline: Bool) {
    attachments.append(FoundAttachment(part, isInline: isInline))
  }

  private mutating func merge(_ other: BodyReader) {
    blocks += other.blocks
    notes += other.notes.filter { !notes.contains($0) }
    attachments += other.attachments
    warnings += other.warnings.filter { !warnings.contains($0) }
    report = report ?? other.report
    hasCalendarReply = hasCalendarReply || other.hasCalendarReply
  }

  /// Without blank lines before and white space after.
  private static func withoutBlankEnds(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1].isSpace { end -= 1 }
      var start = 0
      var at = 0
      while at < end, bytes[at].isSpace {
        at += 1
        if bytes[at - 1] == ASCII.lineFeed { start = at }
      }
      return UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]).utf8Text
    }
  }
}

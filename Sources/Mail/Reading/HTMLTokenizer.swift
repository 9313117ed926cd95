/// Cuts HTML into tags and text; takes whatever it is given, as browsers do.
///
/// Comments, declarations, conditional comments and what stands in `style` and `script` are passed
/// over. Every step consumes input, and what is known to be missing ahead is not looked for twice.
struct HTMLTokenizer {
  private let source: [UInt8]
  private var at = 0
  /// The element whose text is taken as it is, up to its end tag.
  private var rawElement: String?
  /// Whether there is no end of a comment ahead.
  private var hasNoCommentEnd = false

  init(_ html: String) { source = Array(html.utf8) }

  /// The next token; nil at the end.
  mutating func next() -> HTMLToken? {
    while at < source.count {
      if let name = rawElement {
        rawElement = nil
        if let text = rawText(upTo: name) { return text }
        continue
      }
      guard source[at] == UInt8(ascii: "<") else { return text() }
      let next = at + 1 < source.count ? source[at + 1] : 0
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        skipDeclaration()
      } else if Self.isLetter(next) {
        return startTag()
      } else if next == UInt8(ascii: "/"), at + 2 < source.count, Self.isLetter(source[at + 2]) {
        return endTag()
      } else if next == UInt8(ascii: "/") {
        skip(past: UInt8(ascii: ">"))
      } else {
        return text()
      }
    }
    return nil
  }

  /// Text up to the next "<"; a "<" that begins no tag is text too.
  private mutating func text() -> HTMLToken {
    let start = at
    at = source[(at + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    return .text(HTMLCharacterReader.decode(source[start..<at]))
  }

  /// Passes a comment, a declaration or a conditional such as `<![if !mso]>`.
  private mutating func skipDeclaration() {
    let isComment =
      at + 3 < source.count && source[at + 2] == UInt8(ascii: "-")
      && source[at + 3] == UInt8(ascii: "-")
    guard isComment, !hasNoCommentEnd else {
      skip(past: UInt8(ascii: ">"))
      return
    }
    // "<!-->" is a comment as a whole.
    var end = at + 4
    while end < source.count {
      if source[end] == UInt8(ascii: ">"), source[end - 1] == UInt8(ascii: "-"),
        source[end - 2] == UInt8(ascii: "-")
      {
        at = end + 1
        return
      }
      end += 1
    }
    hasNoCommentEnd = true
    skip(past: UInt8(ascii: ">"))
  }

  private mutating func skip(past byte: UInt8) {
    at = source[at...].firstIndex(of: byte).map { $0 + 1 } ?? source.count
  }

  /// The text of an element such as `style`, up to its end tag or the end.
  private mutating func rawText(upTo name: String) -> HTMLToken? {
    let start = at
    let target = Array(name.utf8)
    while at < source.count {
      if source[at] == UInt8(ascii: "<"), at + 2 + target.count <= source.count,
        source[at + 1] == UInt8(ascii: "/"),
        source[(at + 2)..<(at + 2 + target.count)].elementsEqual(target, by: { $0 | 0x20 == $1 })
      {
        break
      }
      at += 1
    }
    return at == start ? nil : .text(HTMLCharacterReader.decode(source[start..<at]))
  }

  private mutating func endTag() -> HTMLToken {
    at += 2
    let name = tagName()
    skip(past: UInt8(ascii: ">"))
    return .end(name: name)
  }

  private mutating func startTag() -> HTMLToken {
    at += 1
    let name = tagName()
    var attributes: [String: String] = [:]
    while at < source.count, source[at] != UInt8(ascii: ">") {
      // A new tag where an attribute is expected: somebody forgot the ">".
      if source[at] == UInt8(ascii: "<") { break }
      if Self.isSpace(source[at]) || source[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      let (key, value) = attribute()
      if Self.attributes.contains(key), attributes[key] == nil { attributes[key] = value }
    }
    if at < source.count, source[at] == UInt8(ascii: ">") { at += 1 }
    if HTMLElements.raw.contains(HTMLTag(name: name)) { rawElement = name }
    return .start(name: name, attributes: attributes)
  }

  /// The attributes that have a say in what the text looks like.
  private static let attributes: Set<String> = [
    "href", "alt", "src", "style", "class", "id", "type", "start", "value", "width", "height",
    "hidden", "cite",
  ]

  private mutating func tagName() -> String {
    let start = at
    while at < source.count, !Self.isSpace(source[at]), source[at] != UInt8(ascii: "/"),
      source[at] != UInt8(ascii: ">"), source[at] != UInt8(ascii: "<")
    {
      at += 1
    }
    return Self.lowercase(source[start..<at])
  }

  private mutating func attribute() -> (name: String, value: String) {
    let start = at
    at += 1
    while at < source.count, !Self.isSpace(source[at]), source[at] != UInt8(ascii: "="),
      source[at] != UInt8(ascii: ">"), source[at] != UInt8(ascii: "/")
    {
      at += 1
    }
    let name = Self.lowercase(source[start..<at])
    var next = at
    while next < source.count, Self.isSpace(source[next]) { next += 1 }
    guard next < source.count, source[next] == UInt8(ascii: "=") else { return (name, "") }
    at = next + 1
    while at < source.count, Self.isSpace(source[at]) { at += 1 }
    return (name, attributeValue())
  }

  private mutating func attributeValue() -> String {
    guard at < source.count else { return "" }
    let quote = source[at]
    let start: Int
    let end: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = at + 1
      end = source[start...].firstIndex(of: quote) ?? source.count
      at = min(end + 1, source.count)
    } else {
      start = at
      end =
        source[start...].firstIndex { Self.isSpace($0) || $0 == UInt8(ascii: ">") } ?? source.count
      at = end
    }
    return String(
      decoding: HTMLCharacterReader.decode(source[start..<end], isAttribute: true), as: UTF8.self)
  }

  private static func lowercase(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }
}

/// Goes through JSON once (RFC 8259), refuses what is none, and notes where each value stands.
///
/// Each step takes at least one byte, and the depth is bounded, so hostile input costs no more
/// than other input of its size.
struct JSONScanner {
  private let bytes: [UInt8]
  private var at = 0
  private var nodes: [JSONNode] = []

  /// How deep objects and arrays may lie in each other.
  static let deepest = 256

  /// The places of all values, the outermost first.
  static func scan(_ bytes: [UInt8]) throws(JSONError) -> [JSONNode] {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .badUTF8(at: error.byteOffsets.lowerBound)
    }
    var scanner = JSONScanner(bytes)
    try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.at == bytes.count else { throw scanner.unexpected }
    return scanner.nodes
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(64)
  }

  private var unexpected: JSONError {
    at < bytes.count ? .unexpected(bytes[at], at: at) : .truncated
  }

  private mutating func value(depth: Int) throws(JSONError) {
    skipSpace()
    guard at < bytes.count else { throw .truncated }
    switch bytes[at] {
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "{"): try container(.object, end: UInt8(ascii: "}"), depth: depth)
    case UInt8(ascii: "["): try container(.array, end: UInt8(ascii: "]"), depth: depth)
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  /// An object's keys stand before its values, as texts.
  private mutating func container(
    _ kind: JSONNode.Kind, end: UInt8, depth: Int
  ) throws(JSONError) {
    guard depth < JSONScanner.deepest else { throw .tooDeep(at: at) }
    let index = nodes.count
    nodes.append(JSONNode(kind: kind, start: at, end: at, next: index))
    at += 1
    skipSpace()
    if !take(end) {
      repeat {
        if kind == .object {
          skipSpace()
          try text()
          skipSpace()
          guard take(UInt8(ascii: ":")) else { throw unexpected }
        }
        try value(depth: depth + 1)
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(end) else { throw unexpected }
    }
    nodes[index].end = at
    nodes[index].next = nodes.count
  }

  private mutating func text() throws(JSONError) {
    guard take(UInt8(ascii: "\"")) else { throw unexpected }
    let start = at
    var kind = JSONNode.Kind.plainText
    while true {
      skipPlainCharacters()
      guard at < bytes.count else { throw .truncated }
      if bytes[at] == UInt8(ascii: "\"") { break }
      guard bytes[at] == UInt8(ascii: "\\") else { throw unexpected }
      kind = .escapedText
      try escape()
    }
    note(kind, from: start)
    at += 1
  }

  private mutating func skipPlainCharacters() {
    at = bytes.withUnsafeBufferPointer { [at] in
      JSONCharacter.firstNeedingEscape(in: $0, from: at)
    }
  }

  private mutating func escape() throws(JSONError) {
    guard at + 1 < bytes.count else { throw .truncated }
    if JSONCharacter.unescaped(bytes[at + 1]) != nil {
      at += 2
    } else {
      guard let (_, length) = JSONEscape.scalar(in: bytes, at: at) else { throw .badEscape(at: at) }
      at += length
    }
  }

  private mutating func number() throws(JSONError) {
    let start = at
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    note(.number, from: start)
  }

  private mutating func digits() throws(JSONError) {
    let start = at
    while at < bytes.count, decimalDigit(bytes[at]) != nil { at += 1 }
    guard at > start else { throw unexpected }
  }

  private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONError) {
    let start = at
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw unexpected }
    }
    note(kind, from: start)
  }

  private mutating func note(_ kind: JSONNode.Kind, from start: Int) {
    nodes.append(JSONNode(kind: kind, start: start, end: at, next: nodes.count + 1))
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0a, 0x0d: at += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }
}

/// Cuts a search into its pieces; it never fails, the parser decides what is wrong.
struct QueryLexer {
  /// A value, or one of the alternatives of a value.
  struct Piece: Hashable {
    var text: String
    var isQuoted: Bool
    var range: Range<Int>
  }

  enum Token: Hashable {
    case open(Range<Int>)
    case close(Range<Int>)
    case minus(Range<Int>)
    case or(Range<Int>)
    /// A bare word or a quoted phrase.
    case text(Piece)
    /// `name:value,value`; no values if nothing follows the colon.
    case field(Piece, [Piece])
    /// A quotation mark whose partner is missing; the token that it belongs to follows.
    case unclosed(Range<Int>)
  }

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private(set) var tokens: [Token] = []

  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var lexer = QueryLexer(bytes: bytes)
    lexer.run()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while skipSpaces(), at < bytes.count {
      let start = at
      switch bytes[at] {
      case UInt8(ascii: "("):
        at += 1
        depth += 1
        tokens.append(.open(start..<at))
      case UInt8(ascii: ")"):
        at += 1
        depth = max(0, depth - 1)
        tokens.append(.close(start..<at))
      case UInt8(ascii: "-") where at + 1 < bytes.count && !isSpace(at + 1):
        at += 1
        tokens.append(.minus(start..<at))
      default:
        word()
      }
    }
  }

  private mutating func word() {
    if let name = fieldName() {
      at = name.range.upperBound + 1
      let values = values()
      tokens.append(.field(name, values))
      return
    }
    let piece = piece(stopAtComma: false)
    if !piece.isQuoted, piece.text == "OR" {
      tokens.append(.or(piece.range))
    } else if piece.isQuoted || piece.text != "AND" {
      tokens.append(.text(piece))
    }
  }

  /// A name and a colon, which is no web address and no time of day.
  private func fieldName() -> Piece? {
    var end = at
    while end < bytes.count, QueryLexer.isNameByte(bytes[end]) { end += 1 }
    guard end > at, end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      decimalDigit(bytes[at]) == nil, !bytes[(end + 1)...].starts(with: "//".utf8)
    else { return nil }
    return Piece(
      text: String(decoding: bytes[at..<end], as: UTF8.self), isQuoted: false, range: at..<end)
  }

  private mutating func values() -> [Piece] {
    var values: [Piece] = []
    while at < bytes.count, !isSpace(at), !isClosing(at) {
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      values.append(piece(stopAtComma: true))
    }
    return values
  }

  /// One quoted or bare run; at least one byte is taken.
  private mutating func piece(stopAtComma: Bool) -> Piece {
    let start = at
    if bytes[at] == UInt8(ascii: "\"") { return quoted() }
    at += 1
    while at < bytes.count, !isSpace(at), !isClosing(at), bytes[at] != UInt8(ascii: "\""),
      !(stopAtComma && bytes[at] == UInt8(ascii: ","))
    {
      at += 1
    }
    return Piece(
      text: String(decoding: bytes[start..<at], as: UTF8.self), isQuoted: false,
      range: start..<at)
  }

  /// From one quotation mark to the next; a backslash makes a mark or a backslash ordinary.
  private mutating func quoted() -> Piece {
    let start = at
    var text: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count,
        bytes[at + 1] == UInt8(ascii: "\"") || bytes[at + 1] == UInt8(ascii: "\\")
      {
        at += 1
      }
      text.append(bytes[at])
      at += 1
    }
    if at < bytes.count {
      at += 1
    } else {
      tokens.append(.unclosed(start..<start + 1))
    }
    return Piece(text: String(decoding: text, as: UTF8.self), isQuoted: true, range: start..<at)
  }

  private func isClosing(_ index: Int) -> Bool {
    depth > 0 && bytes[index] == UInt8(ascii: ")")
  }

  /// Moves on to the next byte that counts; always true, so that it can stand in a condition.
  private mutating func skipSpaces() -> Bool {
    while at < bytes.count, isSpace(at) { at += QueryLexer.spaceWidth(bytes, at) }
    return true
  }

  private func isSpace(_ index: Int) -> Bool {
    QueryLexer.spaceWidth(bytes, index) > 0
  }

  /// How many bytes the space here has, 0 if there is none: ASCII, no-break and ideographic ones.
  static func spaceWidth(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] <= 0x20 { return 1 }
    if bytes[index...].starts(with: [0xc2, 0xa0]) { return 2 }
    return bytes[index...].starts(with: [0xe3, 0x80, 0x80]) ? 3 : 0
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || decimalDigit(byte) != nil
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}

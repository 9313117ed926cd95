/// One word or passage that a ``Masker`` looks for.
struct Needle: Sendable {
  /// One letter in all its cases, or a gap between words.
  private enum Piece: Sendable {
    case letter([[UInt8]])
    /// Blanks, or the end of a line with what quotes the next one.
    case gap
  }

  private let pieces: [Piece]
  private let isWord: Bool
  /// What is put in the place of what was found.
  let mark: [UInt8]

  /// - Parameters:
  ///   - text: The word; its blanks stand for gaps if it is one.
  ///   - ignoresCase: Whether other cases of its letters count too.
  ///   - isWord: Whether no letter or digit may stand beside it.
  init(_ text: String, ignoresCase: Bool, isWord: Bool) {
    var pieces: [Piece] = []
    for scalar in text.unicodeScalars {
      guard isWord, scalar.properties.isWhitespace else {
        pieces.append(.letter(Needle.cases(of: scalar, ignoresCase: ignoresCase)))
        continue
      }
      if case .gap? = pieces.last { continue }
      if !pieces.isEmpty { pieces.append(.gap) }
    }
    if case .gap? = pieces.last { pieces.removeLast() }
    self.pieces = pieces
    self.isWord = isWord
    mark = [UInt8](String(repeating: "█", count: min(text.unicodeScalars.count, 12)).utf8)
  }

  var isEmpty: Bool { pieces.isEmpty }
  var size: Int { pieces.count }

  /// The bytes with which what it finds can begin.
  var firstBytes: [UInt8] {
    guard case .letter(let cases)? = pieces.first else { return [] }
    return cases.compactMap(\.first)
  }

  /// Marks every two bytes with which what it finds can begin in JSON, the first one as the higher.
  func markPairs(_ pairs: inout [Bool]) {
    guard case .letter(let cases)? = pieces.first else { return }
    guard !Needle.isEscaped(cases) else {
      // JSON writes the first letter in another way, so it can begin anywhere.
      for pair in pairs.indices { pairs[pair] = true }
      return
    }
    var seconds = Set<UInt8>(0...255)
    if pieces.count > 1, case .letter(let others) = pieces[1], !Needle.isEscaped(others) {
      seconds = Set(others.compactMap(\.first))
    }
    for bytes in cases {
      guard let first = bytes.first else { continue }
      for second in bytes.count > 1 ? [bytes[1]] : seconds {
        pairs[Int(first) << 8 | Int(second)] = true
      }
    }
  }

  /// Where a mention that begins at a byte ends; nil where none does.
  func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if isWord, start > 0, Needle.isWordByte(text[start - 1]) { return nil }
    var at = start
    for piece in pieces {
      switch piece {
      case .letter(let cases):
        guard let length = Needle.length(of: cases, in: text, at: at) else { return nil }
        at += length
      case .gap:
        let length = Needle.gap(in: text, at: at)
        guard length > 0 else { return nil }
        at += length
      }
    }
    if isWord, at < text.count, Needle.isWordByte(text[at]) { return nil }
    return at
  }

  /// Whether the needle, up to what JSON writes otherwise, stands at a byte.
  func beginsJSON(_ json: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var at = start
    for piece in pieces {
      guard case .letter(let cases) = piece, !Needle.isEscaped(cases) else { return true }
      guard let length = Needle.length(of: cases, in: json, at: at) else { return false }
      at += length
    }
    return true
  }

  private static func cases(of scalar: Unicode.Scalar, ignoresCase: Bool) -> [[UInt8]] {
    let own = [UInt8](String(scalar).utf8)
    guard ignoresCase else { return [own] }
    let properties = scalar.properties
    let others = [
      properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping,
    ].map { [UInt8]($0.utf8) }
    return others.reduce(into: [own]) { if !$0.contains($1) { $0.append($1) } }
  }

  /// How long the letter is that stands at a byte in one of its cases; nil where it does not.
  private static func length(
    of cases: [[UInt8]], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    cases.first { bytes in
      text.count - start >= bytes.count
        && bytes.indices.allSatisfy { bytes[$0] == text[start + $0] }
    }?.count
  }

  /// How many bytes from there on part two words of a name: at most one end of a line, with the
  /// marks of a quote behind it.
  private static func gap(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var at = start
    var isBroken = false
    while at < text.count, at - start < longestGap {
      switch text[at] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
      case UInt8(ascii: "\n") where !isBroken:
        isBroken = true
        at += 1
      case UInt8(ascii: ">") where isBroken, UInt8(ascii: "|") where isBroken: at += 1
      // The blank that no line is broken at.
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0: at += 2
      default: return at - start
      }
    }
    return at - start
  }

  /// Whether JSON writes a letter otherwise than it is: a quote, a backslash or a control.
  private static func isEscaped(_ cases: [[UInt8]]) -> Bool {
    cases.contains { $0.count == 1 && ($0[0] == 0x22 || $0[0] == 0x5C || $0[0] < 0x20) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static let longestGap = 64
}

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

  /// The runs of bytes with one of which whatever it finds begins in JSON, each byte folded as
  /// ``MentionFilter`` folds it; an empty one where JSON may write the first letter in another way.
  var beginnings: [[UInt8]] {
    var runs: [[UInt8]] = [[]]
    for piece in pieces {
      guard case .letter(let ways) = piece else {
        return Needle.joined(runs, Needle.firstOfGap.map { [$0] })
      }
      guard !Needle.isEscaped(ways), runs[0].count < Needle.longestRun else { break }
      let longer = Needle.joined(runs, ways)
      guard longer.count <= Needle.mostRuns else { break }
      runs = longer
    }
    return runs
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

  /// Whether what it finds may stand at a byte of JSON: true as well from where on only decoding
  /// tells.
  func mayStand(in json: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    if isWord, start > 0, Needle.isWordByte(json[start - 1]) {
      // It may be the second byte of an escape.
      guard start > 1, json[start - 2] == UInt8(ascii: "\\") else { return false }
    }
    var at = start
    for piece in pieces {
      switch piece {
      case .letter(let cases):
        if Needle.isEscaped(cases) { return true }
        guard let length = Needle.length(of: cases, in: json, at: at) else { return false }
        at += length
      case .gap:
        guard at < json.count, Needle.firstOfGap.contains(json[at]) else { return false }
        // One blank with no more of a gap behind it.
        guard json[at] == UInt8(ascii: " "), at + 1 < json.count,
          !Needle.firstOfGap.contains(json[at + 1])
        else { return true }
        at += 1
      }
    }
    return !(isWord && at < json.count && Needle.isWordByte(json[at]))
  }

  /// Every run with every way to go on, folded.
  private static func joined(_ runs: [[UInt8]], _ ways: [[UInt8]]) -> [[UInt8]] {
    let folded = Set(ways.map { $0.map(MentionFilter.folded) })
    return runs.flatMap { run in folded.map { run + $0 } }
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

  /// The bytes with which ``gap(in:at:)`` begins in JSON: a blank, an escape, or the blank that no
  /// line is broken at.
  private static let firstOfGap: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\\"), 0xC2]

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
  /// How many runs ``beginnings`` has at most, and after how many bytes they are long enough.
  private static let mostRuns = 32
  private static let longestRun = 24
}

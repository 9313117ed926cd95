/// A text folded for comparison and cut into lines.
struct FoldedText {
  /// The folded bytes; each lies where it does in the text itself.
  let bytes: [UInt8]

  /// All lines in order; together they cover the text.
  let lines: [TextLine]

  init(_ text: String) {
    let bytes = CaseFolding.fold(text.utf8)
    var lines: [TextLine] = []
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var first = start
      while first < newline, Self.isBlank(bytes[first]) { first += 1 }
      var last = newline
      while last > first, Self.isBlank(bytes[last - 1]) { last -= 1 }
      let end = min(newline + 1, bytes.count)
      lines.append(TextLine(start: start, first: first, last: last, end: end))
      start = end
    }
    self.bytes = bytes
    self.lines = lines
  }

  /// Whether a byte is a blank within a line.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B || byte == 0x0C
  }

  /// Whether a byte is part of a word: a letter, a digit or any character beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether `phrase` stands at `offset`, before `limit`.
  func has(_ phrase: [UInt8], at offset: Int, before limit: Int) -> Bool {
    guard offset >= 0, offset + phrase.count <= limit else { return false }
    for index in 0..<phrase.count where bytes[offset + index] != phrase[index] { return false }
    return true
  }

  /// Where `phrase` first stands in a range, as a word of its own if `isWord`.
  func find(_ phrase: [UInt8], in range: Range<Int>, isWord: Bool = false) -> Range<Int>? {
    guard let head = phrase.first else { return nil }
    var at = range.lowerBound
    while at + phrase.count <= range.upperBound {
      if bytes[at] == head, has(phrase, at: at, before: range.upperBound) {
        let end = at + phrase.count
        let isFree =
          (at == range.lowerBound || !Self.isWord(bytes[at - 1]))
          && (end == range.upperBound || !Self.isWord(bytes[end]))
        if !isWord || isFree { return at..<end }
      }
      at += 1
    }
    return nil
  }

  /// The range without the bytes at either end for which `isEdge` holds.
  func trim(_ range: Range<Int>, where isEdge: (UInt8) -> Bool) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isEdge(bytes[low]) { low += 1 }
    while high > low, isEdge(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The number of words in a range.
  func wordCount(in range: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    for offset in range {
      let isBlank = Self.isBlank(bytes[offset])
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }

  /// The next line from `index` on that is not blank, if there is one within a few lines.
  func nextFilled(from index: Int, within reach: Int = 8) -> Int? {
    (index..<max(index, min(index + reach, lines.count))).first { !lines[$0].isBlank }
  }
}

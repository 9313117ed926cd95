/// Lays text out in lines: collapses white space, joins blank lines, and puts marks in front.
struct PlainTextWriter {
  /// What stands before the lines of a quote or a list item.
  private struct Prefix {
    let first: [UInt8]
    let rest: [UInt8]
    var isUsed = false
  }

  private var output: [UInt8] = []
  private var prefixes: [Prefix] = []
  private var line: [UInt8] = []
  private var isSpacePending = false
  /// Whether the line holds a no-break space: then it is a line, though it may look empty.
  private var hasHardSpace = false
  private var pendingBlanks = 0
  /// The number of prefixes that a pending blank line still lies within.
  private var blankDepth = 0
  /// Prefixes beyond the widest that anybody can read are left out.
  private var omitted = 0

  private static let mostPrefixes = 24

  /// The text up to here; ends the last line.
  mutating func finish() -> [UInt8] {
    endBlock()
    return output
  }

  /// Whether nothing is written in the present line.
  var isLineEmpty: Bool { line.isEmpty }

  /// Puts marks before the lines to come: `first` once, then `rest`.
  mutating func push(first: String, rest: String) {
    endBlock()
    guard prefixes.count < Self.mostPrefixes else {
      omitted += 1
      return
    }
    prefixes.append(Prefix(first: Array(first.utf8), rest: Array(rest.utf8)))
  }

  /// Takes the last marks away.
  mutating func pop() {
    endBlock()
    if omitted > 0 {
      omitted -= 1
    } else {
      prefixes.removeLast()
      blankDepth = min(blankDepth, prefixes.count)
    }
  }

  /// Ends the line if there is one.
  mutating func endBlock() {
    if line.contains(where: { $0 > 0x20 }) {
      endLine()
    } else {
      if hasHardSpace { blankLine() }
      clearLine()
    }
  }

  /// Ends the line, be it empty.
  mutating func lineBreak() {
    if line.isEmpty { blankLine() } else { endBlock() }
  }

  /// Sees to it that a blank line comes before what is written next.
  mutating func blankLine() {
    pendingBlanks = max(pendingBlanks, 1)
    // A blank line before the first line of a quote is not part of the quote.
    let depth = prefixes.firstIndex { !$0.isUsed } ?? prefixes.count
    blankDepth = pendingBlanks == 1 && blankDepth > 0 ? min(blankDepth, depth) : depth
  }

  /// Writes text in UTF-8, with its spaces and line ends as they are if `keepsSpace`.
  mutating func write(_ text: some Sequence<UInt8>, keepsSpace: Bool = false) {
    for byte in text {
      if byte > 0x20 {
        flushSpace()
        line.append(byte)
        if byte >= 0x80 { settleTail() }
      } else if keepsSpace {
        writeKept(byte)
      } else if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        isSpacePending = true
      }
    }
  }

  private mutating func writeKept(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"):
      if line.isEmpty {
        blankLine()
        keptBlanks += 1
        pendingBlanks = max(pendingBlanks, keptBlanks)
      } else {
        endBlock()
      }
    case UInt8(ascii: "\t"): line.append(contentsOf: repeatElement(0x20, count: 8 - line.count % 8))
    case 0x20: line.append(byte)
    default: break
    }
  }

  /// The number of blank lines in a row that were written on purpose.
  private var keptBlanks = 0

  private mutating func flushSpace() {
    if isSpacePending, !line.isEmpty { line.append(0x20) }
    isSpacePending = false
  }

  /// Makes the character that has just been completed a space, or nothing, where it is invisible.
  private mutating func settleTail() {
    let count = line.count
    if count >= 2, line[count - 2] == 0xC2, line[count - 1] == 0xA0 {
      line.replaceSubrange((count - 2)..., with: [0x20])
      hasHardSpace = true
    } else if count >= 2, line[count - 2] == 0xC2, line[count - 1] == 0xAD {
      line.removeLast(2)  // soft hyphen
    } else if count >= 2, line[count - 2] == 0xCD, line[count - 1] == 0x8F {
      line.removeLast(2)  // combining grapheme joiner, a filler
    } else if count >= 3 {
      switch (line[count - 3], line[count - 2], line[count - 1]) {
      case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF), (0xE2, 0x81, 0xA0): line.removeLast(3)
      case (0xE2, 0x80, 0x8C) where count == 3 || line[count - 4] == 0x20: line.removeLast(3)
      default: break
      }
    }
  }

  private mutating func endLine() {
    while let last = line.last, last <= 0x20 { line.removeLast() }
    if !output.isEmpty {
      for _ in 0..<pendingBlanks {
        for prefix in prefixes.prefix(blankDepth) { output.append(contentsOf: prefix.rest) }
        trimOutput()
        output.append(UInt8(ascii: "\n"))
      }
    }
    for index in prefixes.indices {
      output.append(
        contentsOf: prefixes[index].isUsed ? prefixes[index].rest : prefixes[index].first)
      prefixes[index].isUsed = true
    }
    output.append(contentsOf: line)
    output.append(UInt8(ascii: "\n"))
    pendingBlanks = 0
    keptBlanks = 0
    blankDepth = 0
    clearLine()
  }

  private mutating func trimOutput() {
    while let last = output.last, last == 0x20 { output.removeLast() }
  }

  private mutating func clearLine() {
    line.removeAll(keepingCapacity: true)
    hasHardSpace = false
    isSpacePending = false
  }
}

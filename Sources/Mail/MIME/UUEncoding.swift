/// Decodes uuencoded data from its "begin" line to its "end" line.
struct UUEncoding: TransferDecoder {
  private enum State { case before, within, after }

  private(set) var isDamaged = false
  private var state = State.before

  mutating func decode(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to output: inout [UInt8], limit: Int
  ) -> Int {
    var at = start
    while at < input.count, output.count < limit {
      let line = Line(in: input, at: at)
      let text = UnsafeBufferPointer(rebasing: input[line.text])
      switch state {
      case .before: if UUEncoding.fileName(ofBegin: text) != nil { state = .within }
      case .within:
        if UUEncoding.isEnd(text) { state = .after } else { takeLine(text, &output) }
      case .after: return input.count
      }
      at = line.next
    }
    return at
  }

  mutating func finish(_ output: inout [UInt8]) {
    if state != .after { isDamaged = true }
  }

  /// The file name on a line "begin 644 name"; nil if it is no such line.
  static func fileName(ofBegin line: some RandomAccessCollection<UInt8>) -> String? {
    guard line.starts(with: "begin ".utf8), line.count < 512 else { return nil }
    let words = line.dropFirst(6).split(separator: ASCII.space, maxSplits: 1)
    guard let mode = words.first, 3...4 ~= mode.count, mode.allSatisfy({ 0x30...0x37 ~= $0 })
    else { return nil }
    return words.count < 2 ? "" : EncodedWords.raw(ArraySlice(words[1]).trimmed)
  }

  static func isEnd(_ line: some Collection<UInt8>) -> Bool {
    line.elementsEqual("end".utf8)
  }

  /// Whether a line can be data: its first character tells its length.
  static func isData(_ line: some RandomAccessCollection<UInt8>) -> Bool {
    guard let first = line.first, 0x20...0x60 ~= first else { return false }
    let length = Int((first - 0x20) & 63)
    let needed = (length * 4 + 2) / 3
    return line.count - 1 >= needed - 3 && line.count <= 64
      && line.allSatisfy { 0x20...0x60 ~= $0 }
  }

  private mutating func takeLine(
    _ line: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
  ) {
    guard let first = line.first, first != 0x60 else { return }
    guard UUEncoding.isData(line) else {
      isDamaged = true
      return
    }
    let length = Int((first - 0x20) & 63)
    // Blanks at the end of a line are lost in transport; they stand for zero bits.
    func value(_ at: Int) -> UInt8 { at < line.count ? (line[at] - 0x20) & 63 : 0 }
    var written = 0
    var at = 1
    while written < length {
      let (a, b, c, d) = (value(at), value(at + 1), value(at + 2), value(at + 3))
      let group = [a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]
      output.append(contentsOf: group.prefix(length - written))
      written += 3
      at += 4
    }
  }
}

/// Decodes quoted-printable (RFC 2045, 6.7) that may be damaged: an "=" that begins nothing stays.
struct QuotedPrintable: TransferDecoder {
  private(set) var isDamaged = false

  mutating func decode(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to output: inout [UInt8], limit: Int
  ) -> Int {
    var at = start
    while at < input.count, output.count < limit {
      let byte = input[at]
      if byte == ASCII.equals {
        at = takeEscape(input, at: at, &output)
      } else if byte.isBlank {
        at = takeBlanks(input, at: at, &output)
      } else {
        output.append(byte)
        at += 1
      }
    }
    return at
  }

  mutating func finish(_ output: inout [UInt8]) {}

  /// The bytes of an encoded word of the "Q" kind (RFC 2047, 4.2).
  static func decodeWord(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == ASCII.equals, at + 2 < text.endIndex,
        let high = text[at + 1].hexValue, let low = text[at + 2].hexValue
      {
        decoded.append(high << 4 | low)
        at += 3
      } else {
        decoded.append(text[at] == UInt8(ascii: "_") ? ASCII.space : text[at])
        at += 1
      }
    }
    return decoded
  }

  private mutating func takeEscape(
    _ input: UnsafeBufferPointer<UInt8>, at: Int, _ output: inout [UInt8]
  ) -> Int {
    if at + 2 < input.count, let high = input[at + 1].hexValue, let low = input[at + 2].hexValue {
      output.append(high << 4 | low)
      return at + 3
    }
    var end = at + 1
    while end < input.count, input[end].isBlank { end += 1 }
    if end == input.count { return end }
    if input[end].isLineBreak { return Line(in: input, at: end).next }
    isDamaged = true
    output.append(ASCII.equals)
    return at + 1
  }

  /// Blanks at the end of a line were added in transport.
  private func takeBlanks(
    _ input: UnsafeBufferPointer<UInt8>, at: Int, _ output: inout [UInt8]
  ) -> Int {
    var end = at
    while end < input.count, input[end].isBlank { end += 1 }
    if end < input.count, !input[end].isLineBreak { output.append(contentsOf: input[at..<end]) }
    return end
  }
}

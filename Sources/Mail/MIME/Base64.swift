/// Decodes base64 (RFC 2045, 6.8) that may be damaged: stray characters are skipped, missing padding
/// does not matter, and after padding it goes on only if nothing but base64 follows, for list
/// software appends plain text to encoded bodies.
struct Base64: TransferDecoder {
  private(set) var isDamaged = false
  private var bits: UInt32 = 0
  private var count = 0
  private var hasEnded = false
  private var mayContinue = false

  mutating func decode(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to output: inout [UInt8], limit: Int
  ) -> Int {
    var at = start
    while at < input.count, output.count < limit {
      if hasEnded { return input.count }
      let byte = input[at]
      at += 1
      let value = Base64.values[Int(byte)]
      if value < 64 {
        bits = bits << 6 | UInt32(value)
        count += 1
        if count == 4 {
          output.append(UInt8(truncatingIfNeeded: bits >> 16))
          output.append(UInt8(truncatingIfNeeded: bits >> 8))
          output.append(UInt8(truncatingIfNeeded: bits))
          count = 0
        }
      } else if byte == ASCII.equals {
        if count > 0 { takePadding(input, after: at, &output) }
      } else if !byte.isSpace {
        isDamaged = true
      }
    }
    return at
  }

  mutating func finish(_ output: inout [UInt8]) {
    if count > 0, !hasEnded { isDamaged = true }
    flush(&output)
  }

  /// Whether data can be base64: text that is labelled so by mistake has blanks and punctuation.
  static func isPlausible(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = data.prefix(1000)
    let foreign = head.count {
      values[Int($0)] == 255 && $0 != ASCII.equals && !$0.isLineBreak
    }
    return foreign < 4 || foreign * 20 <= head.count
  }

  /// Where plain text begins that list software put below encoded data; nil where there is none.
  ///
  /// Such text follows the padding, or begins with a line of dashes or underscores below so much
  /// data that it can't be a word or two.
  static func footer(in data: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    var isPadded = false
    var count = 0
    while at < data.count {
      let line = Line(in: data, at: at)
      let text = data[line.text].trimmed
      guard text.allSatisfy({ values[Int($0)] < 64 || $0 == ASCII.equals }) else {
        let isRule = text.starts(with: "__".utf8) || text.starts(with: "--".utf8)
        return count % 4 == 0 && (isPadded || isRule && count >= 60) ? at : nil
      }
      count += text.count
      isPadded = text.last == ASCII.equals || text.isEmpty && isPadded
      at = line.next
    }
    return nil
  }

  /// The bytes of an encoded word (RFC 2047), or nil if a character of it is no base64.
  static func decodeWord(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.allSatisfy({ values[Int($0)] < 64 || $0 == ASCII.equals || $0.isSpace }) else {
      return nil
    }
    return text.withUnsafeBufferPointer { TransferEncoding.base64.decode($0).bytes }
  }

  private mutating func takePadding(
    _ input: UnsafeBufferPointer<UInt8>, after at: Int, _ output: inout [UInt8]
  ) {
    flush(&output)
    guard !mayContinue else { return }
    let rest = input[at...]
    let isAllBase64 = rest.allSatisfy {
      Base64.values[Int($0)] < 64 || $0 == ASCII.equals || $0.isSpace
    }
    if isAllBase64 {
      mayContinue = true
    } else {
      hasEnded = true
      isDamaged = true
    }
  }

  /// Two or three characters that padding or the end completes; one alone is no byte.
  private mutating func flush(_ output: inout [UInt8]) {
    if count == 2 { output.append(UInt8(truncatingIfNeeded: bits >> 4)) }
    if count == 3 {
      output.append(UInt8(truncatingIfNeeded: bits >> 10))
      output.append(UInt8(truncatingIfNeeded: bits >> 2))
    }
    count = 0
  }

  /// What each byte is worth; 64 and more are not of the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()
}

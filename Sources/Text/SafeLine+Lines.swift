extension SafeLine {
  /// Makes text of many lines drawable.
  ///
  /// A line ends at LF, CR LF, CR, U+2028 or U+2029. A terminator at the end of the text begins no
  /// further line, so empty text has none.
  package static func lines(_ text: String) -> [SafeLine] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [SafeLine] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let length = terminatorLength(bytes, index)
        if length > 0 {
          lines.append(SafeLine(utf8: UnsafeBufferPointer(rebasing: bytes[start..<index])))
          start = index + length
        }
        index += max(1, length)
      }
      if start < bytes.count {
        lines.append(SafeLine(utf8: UnsafeBufferPointer(rebasing: bytes[start...])))
      }
      return lines
    }
  }

  /// Bytes of the line terminator at `index`; 0 if there is none.
  private static func terminatorLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xE2
    where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
      3
    default: 0
    }
  }
}

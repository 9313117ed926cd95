/// Bytes as lowercase hexadecimal digits, and back.
package enum Hex {
  /// Two lowercase digits for each byte.
  package static func encode(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      var at = 0
      for byte in bytes {
        buffer[at] = digit(byte >> 4)
        buffer[at + 1] = digit(byte & 15)
        at += 2
      }
      return at
    }
  }

  /// The bytes, or nil if a character is no hexadecimal digit or one is left over.
  package static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for unit in text.utf8 {
      guard let value = value(of: unit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }

  /// The integers that digits spell, sixteen digits each; nil for anything but so many of them.
  static func words<let count: Int>(
    from digits: some Collection<UInt8>
  ) -> InlineArray<count, UInt64>? {
    guard digits.count == count * 16 else { return nil }
    var words = InlineArray<count, UInt64>(repeating: 0)
    var index = 0
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      words[index >> 4] = words[index >> 4] << 4 | UInt64(value)
      index += 1
    }
    return words
  }

  /// Adds the sixteen digits of an integer to the end of others.
  static func append(_ word: UInt64, to digits: inout [UInt8]) {
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      digits.append(digit(UInt8(truncatingIfNeeded: word >> shift) & 15))
    }
  }

  /// The digit of a number below 16.
  static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  /// The number below 16 that a digit stands for; nil where it is none.
  static func value(of unit: UInt8) -> UInt8? {
    switch unit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): unit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): unit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): unit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

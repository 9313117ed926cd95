/// Binary data as text (RFC 4648, section 4).
package enum Base64 {
  /// The bytes in letters, filled up with `=`.
  package static func encode(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { buffer in
      var count = 0
      var at = 0
      while at < bytes.count {
        let left = bytes.count - at
        let second = left > 1 ? Int(bytes[at + 1]) : 0
        let third = left > 2 ? Int(bytes[at + 2]) : 0
        let group = Int(bytes[at]) << 16 | second << 8 | third
        buffer[count] = digits[group >> 18]
        buffer[count + 1] = digits[group >> 12 & 63]
        buffer[count + 2] = left > 1 ? digits[group >> 6 & 63] : UInt8(ascii: "=")
        buffer[count + 3] = left > 2 ? digits[group & 63] : UInt8(ascii: "=")
        count += 4
        at += 3
      }
      return count
    }
  }

  /// The bytes that letters stand for; nil for any text that ``encode(_:)`` does not make.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let units = Array(text.utf8)
    guard units.count % 4 == 0 else { return nil }
    let padding = units.suffix(2).count { $0 == UInt8(ascii: "=") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count / 4 * 3)
    var group: UInt32 = 0
    for (place, unit) in units.dropLast(padding).enumerated() {
      guard let value = value(of: unit) else { return nil }
      group = group << 6 | value
      if place % 4 == 3 { append(group, 3, to: &bytes) }
    }
    if padding > 0 { append(group << (6 * UInt32(padding)), 3 - padding, to: &bytes) }
    // Bits that fall off the end must be zero, or one value could be spelt in two ways.
    return encode(bytes).utf8.elementsEqual(units) ? bytes : nil
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func value(of unit: UInt8) -> UInt32? {
    switch unit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(unit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(unit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(unit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func append(_ group: UInt32, _ count: Int, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: group >> (16 - 8 * place))) }
  }
}

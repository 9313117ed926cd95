/// Base64 (RFC 4648, section 4), as OSC 52 carries text.
enum Base64 {
  private static let digits = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        append(group, digits: 4, to: &out)
        group = 0
        count = 0
      }
    }
    if count > 0 {
      append(group << (8 * UInt32(3 - count)), digits: count + 1, to: &out)
      out.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - count))
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func append(_ group: UInt32, digits count: Int, to out: inout [UInt8]) {
    for place in 0..<count {
      out.append(digits[Int(group >> (18 - 6 * UInt32(place)) & 63)])
    }
  }
}

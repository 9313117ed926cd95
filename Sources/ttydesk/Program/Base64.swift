/// Binary data as text (RFC 4648, section 4).
enum Base64 {
  /// The bytes in letters, filled up with `=`.
  static func encode(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { buffer in
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
}

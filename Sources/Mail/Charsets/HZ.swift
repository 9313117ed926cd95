/// HZ-GB-2312 (RFC 1843): Chinese in seven bits, which the C library does not know.
enum HZ {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, damage: Int) {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isChinese = false
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      switch (byte, next) {
      case (0x7E, 0x7B), (0x7E, 0x7D):
        isChinese = next == 0x7B
        at += 2
      case (0x7E, 0x7E) where !isChinese:
        plain.append(byte)
        at += 2
      case (0x7E, 0x0A) where !isChinese: at += 2
      case (0x21...0x7E, 0x21...0x7E) where isChinese:
        plain += [byte | 0x80, next | 0x80]
        at += 2
      default:
        if byte.isLineBreak { isChinese = false }
        plain.append(byte)
        at += 1
      }
    }
    return plain.withUnsafeBufferPointer { bytes in
      Iconv.decode(bytes, from: "GB18030") ?? (bytes.utf8Text, 0)
    }
  }
}

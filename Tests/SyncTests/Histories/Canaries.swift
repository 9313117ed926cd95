import Foundation

extension [UInt8] {
  /// The words that begin as canaries do, wherever they stand: `zqx`, digits, `q`.
  var canaries: [String] {
    var words: [String] = []
    var start = 0
    while let found = next(UInt8(ascii: "z"), from: start) {
      start = found + 1
      guard self[start...].starts(with: "qx".utf8) else { continue }
      let digits = self[(start + 2)...].prefix(9).prefix { (0x30...0x39).contains($0) }
      if digits.endIndex < count, self[digits.endIndex] == UInt8(ascii: "q") {
        words.append("zqx" + String(decoding: digits, as: UTF8.self) + "q")
      }
    }
    return words
  }

  /// Where a byte stands next; by the C library, because a desk's files are long.
  private func next(_ byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      let found = memchr(base + start, Int32(byte), bytes.count - start)
      return found.map { UnsafeRawPointer($0) - base }
    }
  }
}

/// Collects a bracketed paste: everything between `CSI 200~` and `CSI 201~` is text.
struct PasteCollector: Equatable {
  static let start = [UInt8]("\u{1B}[200~".utf8)
  private static let end = [UInt8]("\u{1B}[201~".utf8)

  /// How many bytes are kept; what comes after them is dropped.
  let limit: Int
  private var bytes: [UInt8] = []
  /// How many bytes of the end mark have come.
  private var matched = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes one byte; true once the end mark is complete.
  mutating func add(_ byte: UInt8) -> Bool {
    if byte == PasteCollector.end[matched] {
      matched += 1
      return matched == PasteCollector.end.count
    }
    keepMatched()
    // The mark holds one escape, its first byte, so only that can begin it again.
    if byte == PasteCollector.end[0] {
      matched = 1
    } else {
      keep(byte)
    }
    return false
  }

  /// The text, with bad UTF-8 replaced and its lines ended by `\n`; begins anew.
  mutating func finish() -> String {
    if matched < PasteCollector.end.count {
      keepMatched()
    }
    defer {
      bytes = []
      matched = 0
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || last != 0x0D {
        lines.append(byte)
      }
      last = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private mutating func keepMatched() {
    for byte in PasteCollector.end.prefix(matched) {
      keep(byte)
    }
    matched = 0
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < limit {
      bytes.append(byte)
    }
  }
}

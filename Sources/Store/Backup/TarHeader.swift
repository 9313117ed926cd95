/// The 512 bytes before each file of a tar archive, in the form `ustar` (POSIX.1-1988).
///
/// A size that eleven octal digits cannot say (8 GiB) is written in base 256, as GNU tar does.
struct TarHeader: Hashable {
  /// What an entry is; the raw value stands in the header.
  enum Kind: UInt8 {
    case file = 0x30
    case folder = 0x35
    /// Facts about the next entry (`x`), or all that follow (`g`), which a backup has no need of.
    case extended = 0x78
    case globallyExtended = 0x67
  }

  var name: String
  var kind: Kind
  /// In bytes, without what fills up the last block.
  var size: Int64

  static let blockSize = 512

  init(name: String, kind: Kind, size: Int64) {
    self.name = name
    self.kind = kind
    self.size = size
  }

  /// How many bytes follow the content, so that the next header begins a block.
  var padding: Int { (TarHeader.blockSize - Int(size % 512)) % TarHeader.blockSize }

  /// The block, for a name of at most 100 bytes.
  ///
  /// - `seconds`: When the file was written, in seconds since 1970.
  func block(seconds: Int64) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: TarHeader.blockSize)
    func put(_ bytes: some Collection<UInt8>, at start: Int) {
      for (offset, byte) in bytes.enumerated() { block[start + offset] = byte }
    }
    put(name.utf8.prefix(100), at: 0)
    put(TarHeader.octal(kind == .folder ? 0o700 : 0o600, digits: 7), at: 100)
    put(TarHeader.octal(0, digits: 7), at: 108)
    put(TarHeader.octal(0, digits: 7), at: 116)
    put(TarHeader.number(size), at: 124)
    put(TarHeader.number(max(seconds, 0)), at: 136)
    block[156] = kind.rawValue
    put("ustar\u{0}00".utf8, at: 257)
    put(TarHeader.octal(Int64(TarHeader.checksum(block)), digits: 6) + [0, 0x20], at: 148)
    return block
  }

  /// Reads a block.
  ///
  /// - Returns: nil where it is no header of a file, a folder or extended facts.
  init?(block: [UInt8]) {
    guard block.count == TarHeader.blockSize,
      let sum = TarHeader.value(block[148..<156]), sum == Int64(TarHeader.checksum(block)),
      // Seven-bit archives of old have 0 for a file.
      let kind = block[156] == 0 ? .file : Kind(rawValue: block[156]),
      let size = TarHeader.value(block[124..<136]), size >= 0
    else { return nil }
    let own = String(decoding: block[..<100].prefix { $0 != 0 }, as: UTF8.self)
    // GNU tar's own form keeps other things where POSIX has the beginning of a long name.
    let isPOSIX = block[257..<263].elementsEqual("ustar\u{0}".utf8)
    let prefix = isPOSIX ? block[345..<500].prefix { $0 != 0 } : []
    name = prefix.isEmpty ? own : String(decoding: prefix, as: UTF8.self) + "/" + own
    self.kind = kind
    self.size = size
  }

  /// The sum of the block's bytes, those of the sum itself counted as spaces.
  private static func checksum(_ block: [UInt8]) -> Int {
    var sum = 8 * 0x20
    for (offset, byte) in block.enumerated() where !(148..<156).contains(offset) {
      sum += Int(byte)
    }
    return sum
  }

  private static func octal(_ value: Int64, digits: Int) -> [UInt8] {
    let text = [UInt8](String(value, radix: 8).utf8)
    return [UInt8](repeating: 0x30, count: max(digits - text.count, 0)) + text
  }

  /// Twelve bytes: octal digits and a zero, or from 8 GiB on a marked binary number.
  private static func number(_ value: Int64) -> [UInt8] {
    guard value >= 1 << 33 else { return octal(value, digits: 11) }
    let bytes = stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: value >> Int64($0))
    }
    return [0x80, 0, 0, 0] + bytes
  }

  /// The number in a field; nil where it is none, or does not fit.
  private static func value(_ field: ArraySlice<UInt8>) -> Int64? {
    if field.first == 0x80 {
      guard field.dropFirst().dropLast(8).allSatisfy({ $0 == 0 }) else { return nil }
      let value = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int64(exactly: value)
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    guard !digits.isEmpty, digits.count <= 12 else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard (0x30...0x37).contains(digit) else { return nil }
      value = value << 3 | Int64(digit - 0x30)
    }
    return value
  }
}

extension [UInt8] {
  /// Adds an integer's bytes, most significant first.
  package mutating func append(bigEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}

extension ArraySlice<UInt8> {
  /// The integer that all of these bytes are, most significant first.
  package var bigEndian: UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}

extension InlineArray where Element == UInt64 {
  /// The integers that bytes are, most significant first; nil for another number of bytes.
  init?(bigEndian bytes: some Collection<UInt8>) {
    guard bytes.count == Self.count * 8 else { return nil }
    self.init(repeating: 0)
    var index = 0
    for byte in bytes {
      self[index >> 3] = self[index >> 3] << 8 | UInt64(byte)
      index += 1
    }
  }
}

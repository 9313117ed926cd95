extension [UInt8] {
  /// Adds an integer's bytes, most significant first.
  mutating func append(bigEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}

extension ArraySlice<UInt8> {
  /// The integer that all of these bytes are, most significant first.
  var bigEndian: UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}

import Tickets

/// Reads the `string` fields of SSH's data (RFC 4251, section 5): a length in four bytes, and so
/// many bytes.
struct SSHFields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The bytes of the next field; nil where there is no whole one.
  mutating func string() -> ArraySlice<UInt8>? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard rest.count - 4 >= length else { return nil }
    defer { rest = rest.dropFirst(4 + length) }
    return rest.dropFirst(4).prefix(length)
  }

  /// Takes bytes that have to stand here; false where others do.
  mutating func take(_ bytes: [UInt8]) -> Bool {
    guard rest.starts(with: bytes) else { return false }
    rest = rest.dropFirst(bytes.count)
    return true
  }
}

/// Writes such fields.
struct SSHFieldWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: [UInt8]) {
    bytes.append(bigEndian: UInt32(truncatingIfNeeded: field.count))
    bytes += field
  }

  mutating func add(raw: [UInt8]) {
    bytes += raw
  }
}

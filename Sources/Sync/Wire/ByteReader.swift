import Tickets

/// Takes the fields of one frame from its bytes, and refuses what is missing or left over.
struct ByteReader {
  private let kind: FrameKind
  private var rest: ArraySlice<UInt8>

  /// A reader of the bytes after a frame's type.
  init(_ kind: FrameKind, _ bytes: ArraySlice<UInt8>) {
    self.kind = kind
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func bytes(_ count: Int) throws(WireError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .truncated(kind) }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func integer<Number: FixedWidthInteger & UnsignedInteger>(
    _: Number.Type = Number.self
  ) throws(WireError) -> Number {
    let bytes = try bytes(MemoryLayout<Number>.size)
    return bytes.reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
  }

  /// A number that has to be of use as a size or position: at most 2^63 - 1.
  mutating func position(_ field: WireError.FieldName) throws(WireError) -> Int64 {
    guard let value = Int64(exactly: try integer(UInt64.self)) else {
      throw .badValue(kind, field: field)
    }
    return value
  }

  mutating func identifier() throws(WireError) -> Identifier {
    guard let identifier = Identifier(try bytes(Identifier.size)) else { throw .truncated(kind) }
    return identifier
  }

  mutating func digest() throws(WireError) -> Digest {
    guard let digest = Digest(try bytes(Digest.size)) else { throw .truncated(kind) }
    return digest
  }

  /// A length in two bytes and so many bytes of UTF-8.
  mutating func text() throws(WireError) -> String {
    let bytes = try bytes(Int(try integer(UInt16.self)))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badValue(kind, field: .text)
    }
    return text
  }

  /// All bytes that are left.
  mutating func remainder() -> ArraySlice<UInt8> {
    defer { rest = [] }
    return rest
  }

  /// Refuses bytes that no field claimed.
  func finish() throws(WireError) {
    guard rest.isEmpty else { throw .trailing(kind, rest.count) }
  }
}

extension [UInt8] {
  /// Adds a text with its length in two bytes before it; what is longer is cut off.
  mutating func append(text: String) {
    var units = text.utf8.prefix(Int(UInt16.max))[...]
    // Never a part of a character's bytes.
    while !units.isEmpty, String(validating: units, as: UTF8.self) == nil { units.removeLast() }
    append(bigEndian: UInt16(truncatingIfNeeded: units.count))
    append(contentsOf: units)
  }
}

extension TimeZoneRules {
  /// Reads a TZif file, version 1 to 4 (RFC 8536 and RFC 9636).
  ///
  /// Leap seconds are ignored, as system clocks do.
  package init(tzif bytes: [UInt8]) throws(TZifError) {
    var reader = TZifReader(bytes)
    var header = try reader.header()
    var timeSize = 4
    if header.version >= UInt8(ascii: "2") {
      // The first block holds 32-bit times for readers of 1988.
      try reader.skip(header.blockSize(timeSize: 4))
      header = try reader.header()
      timeSize = 8
    }
    guard header.typeCount > 0 else { throw .malformed }
    let transitions = try reader.times(header.timeCount, size: timeSize)
    let indices = try reader.bytes(header.timeCount)
    let types = try reader.offsets(header.typeCount)
    try reader.skip(header.tailSize(timeSize: timeSize))

    var offsets: [Int] = []
    offsets.reserveCapacity(indices.count)
    for index in indices {
      guard Int(index) < types.count else { throw .malformed }
      offsets.append(types[Int(index)])
    }
    for (earlier, later) in zip(transitions, transitions.dropFirst()) where earlier >= later {
      throw .malformed
    }
    self.init(
      transitions: transitions, offsets: offsets, firstOffset: types[0],
      footer: timeSize == 8 ? POSIXTimeZone(reader.footer()) : nil)
  }
}

/// The six counts at the head of a TZif block.
private struct TZifHeader {
  let version: UInt8
  let isUTCount: Int
  let isStandardCount: Int
  let leapCount: Int
  let timeCount: Int
  let typeCount: Int
  let characterCount: Int

  /// The bytes after the table of types.
  func tailSize(timeSize: Int) -> Int {
    characterCount + leapCount * (timeSize + 4) + isStandardCount + isUTCount
  }

  func blockSize(timeSize: Int) -> Int {
    timeCount * (timeSize + 1) + typeCount * 6 + tailSize(timeSize: timeSize)
  }
}

/// Walks through a TZif file; every read is checked against the end.
private struct TZifReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  mutating func bytes(_ count: Int) throws(TZifError) -> ArraySlice<UInt8> {
    guard rest.count >= count else { throw .truncated }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) throws(TZifError) {
    _ = try bytes(count)
  }

  mutating func header() throws(TZifError) -> TZifHeader {
    guard try bytes(4).elementsEqual("TZif".utf8) else { throw .notTZif }
    let version = try bytes(16).first ?? 0
    return TZifHeader(
      version: version, isUTCount: try count(), isStandardCount: try count(),
      leapCount: try count(), timeCount: try count(), typeCount: try count(),
      characterCount: try count())
  }

  /// A big-endian number; four billion entries are refused by the check for the file's end.
  private mutating func count() throws(TZifError) -> Int {
    try bytes(4).reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func times(_ count: Int, size: Int) throws(TZifError) -> [Int64] {
    var all = try bytes(count * size)
    var times: [Int64] = []
    times.reserveCapacity(count)
    while !all.isEmpty {
      times.append(signed(all.prefix(size)))
      all = all.dropFirst(size)
    }
    return times
  }

  /// The offsets of the local time types; whether they are summer time does not matter here.
  mutating func offsets(_ count: Int) throws(TZifError) -> [Int] {
    var all = try bytes(count * 6)
    var offsets: [Int] = []
    while !all.isEmpty {
      let offset = Int(signed(all.prefix(4)))
      guard abs(offset) < 26 * 3600 else { throw .malformed }
      offsets.append(offset)
      all = all.dropFirst(6)
    }
    return offsets
  }

  /// The text between the two line feeds at the end.
  func footer() -> ArraySlice<UInt8> {
    guard rest.first == UInt8(ascii: "\n") else { return [] }
    return rest.dropFirst().prefix { $0 != UInt8(ascii: "\n") }
  }

  private func signed(_ bytes: ArraySlice<UInt8>) -> Int64 {
    let first = Int64(Int8(bitPattern: bytes.first ?? 0))
    return bytes.dropFirst().reduce(first) { $0 << 8 | Int64($1) }
  }
}

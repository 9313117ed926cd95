import Tickets

/// Turns the bytes that come in over a link into frames, however they are cut.
///
/// Nothing that the other side sends makes it keep more than one frame, or the parts of one event.
package struct FrameReader: Sendable {
  /// What came in and is no whole frame yet.
  private var pending: [UInt8] = []
  /// Where in it the next frame begins.
  private var start = 0
  private var hasGreeting = false
  /// The parts of an event that is too large for one frame.
  private var parts: [UInt8] = []
  private var packer = EventPacker()

  package init() {}

  /// Takes in bytes; ask ``next()`` for what they make.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    if start > 0 {
      pending.removeSubrange(..<start)
      start = 0
    }
    pending.append(contentsOf: bytes)
  }

  /// Whether the bytes so far end where a frame ends, as they should when a link is closed.
  package var isBetweenFrames: Bool { start == pending.count && parts.isEmpty && hasGreeting }

  /// Whether nothing at all came in.
  package var isUntouched: Bool { !hasGreeting && pending.isEmpty }

  /// The next frame; nil until more bytes come.
  ///
  /// - Throws: ``WireError``; nothing may be read after that.
  package mutating func next() throws(WireError) -> Frame? {
    if !hasGreeting {
      guard let length = try Greeting.length(in: pending[start...]) else { return nil }
      start += length
      hasGreeting = true
    }
    while let (type, body) = try cut() {
      guard let kind = FrameKind(rawValue: type) else {
        guard type & 0x80 != 0 else { throw .unknownFrame(type) }
        continue
      }
      switch kind {
      case .part: try keep(body)
      case .event: return .event(try event(whole(body)))
      case .submission: return .submission(try submission(whole(body)))
      default:
        guard parts.isEmpty else { throw .unexpected(kind) }
        return try Frame(kind, body)
      }
    }
    return nil
  }

  /// Takes the next whole frame off the bytes: its type, and what follows that.
  private mutating func cut() throws(WireError) -> (UInt8, ArraySlice<UInt8>)? {
    let rest = pending[start...]
    guard rest.count >= FrameReader.lengthSize else { return nil }
    let length = Int(rest.prefix(FrameReader.lengthSize).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    guard length > 0 else { throw .emptyFrame }
    guard length <= Frame.longest else { throw .frameTooLong(length) }
    guard rest.count >= FrameReader.lengthSize + length else { return nil }
    let frame = rest.dropFirst(FrameReader.lengthSize).prefix(length)
    start = frame.endIndex
    return (frame[frame.startIndex], frame.dropFirst())
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) throws(WireError) {
    guard !part.isEmpty else { throw .truncated(.part) }
    guard parts.count + part.count <= EventPacker.largest else { throw .eventTooLarge }
    parts += part
  }

  /// The body of an event with its parts before it.
  private mutating func whole(_ body: ArraySlice<UInt8>) throws(WireError) -> ArraySlice<UInt8> {
    guard !parts.isEmpty else { return body }
    defer { parts = [] }
    guard parts.count + body.count <= EventPacker.largest else { throw .eventTooLarge }
    return (parts + body)[...]
  }

  private mutating func event(_ body: ArraySlice<UInt8>) throws(WireError) -> SequencedEvent {
    var reader = ByteReader(.event, body)
    let seq = try reader.position(.offset)
    guard seq > 0 else { throw .badValue(.event, field: .offset) }
    let (header, payload) = try packer.unpack(reader.remainder())
    // The commitment was made from the payload.
    return SequencedEvent(seq: seq, header: header, payload: payload, checkedID: packer.lastID)
  }

  private mutating func submission(_ body: ArraySlice<UInt8>) throws(WireError) -> Submission {
    var reader = ByteReader(.submission, body)
    guard let wish = Submission.Wish(rawValue: try reader.integer()) else {
      throw .badValue(.submission, field: .flags)
    }
    let (header, payload) = try packer.unpack(reader.remainder())
    return Submission(wish: wish, header: header, payload: payload)
  }

  /// How many bytes a frame's length has.
  private static let lengthSize = 4
}

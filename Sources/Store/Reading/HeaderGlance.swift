internal import Tickets

/// What a thread needs of an event's header, taken from its fixed places without reading the rest.
struct HeaderGlance {
  let stream: EventStream
  let actor: Identifier
  let time: Timestamp
  /// The bytes of the kind's name, which are lent for as long as the header's are.
  let kind: UnsafeBufferPointer<UInt8>

  /// nil where these bytes are no header.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = EventHeader.kindOffset + 1
    guard bytes.first == EventHeader.version, bytes.count > start,
      let stream = EventStream(rawValue: bytes[EventHeader.Place.stream.lowerBound]),
      let actor = Identifier(UnsafeBufferPointer(rebasing: bytes[EventHeader.Place.actor]))
    else { return nil }
    let end = start + Int(bytes[start - 1])
    guard end <= bytes.count else { return nil }
    self.stream = stream
    self.actor = actor
    let time = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: EventHeader.Place.time.lowerBound, as: Int64.self)
    self.time = Timestamp(milliseconds: Int64(bigEndian: time))
    kind = UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

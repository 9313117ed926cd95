package import Tickets

/// Writes and reads events in a form that leaves out what the event before on the same link said.
///
/// Both sides of a link keep one for each direction, so that they agree on which event that was.
/// Commitments are sent only for events without a payload: whoever reads one has computed it.
package struct EventPacker: Sendable {
  /// The header of the event before, and its id.
  private var last: (header: [UInt8], id: Digest)?

  /// The id of the event that was packed or unpacked last; nil before the first.
  var lastID: Digest? { last?.id }

  /// The largest packed event, in bytes: what a hub takes at most, and some more.
  package static let largest = 2 * SyncLimits.body

  package init() {}

  /// What the first byte says of the rest; see the protocol's page.
  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let payload = Flags(rawValue: 0x01)
    static let sameReplica = Flags(rawValue: 0x02)
    static let followsLast = Flags(rawValue: 0x04)
    static let sameSubject = Flags(rawValue: 0x08)
    static let sameActor = Flags(rawValue: 0x10)
    static let noBase = Flags(rawValue: 0x20)
    static let baseIsLast = Flags(rawValue: 0x40)

    /// What needs an event before.
    static let context: Flags = [.sameReplica, .followsLast, .sameSubject, .sameActor, .baseIsLast]
    static let known: Flags = [.payload, .noBase, context]
  }

  private typealias Field = EventHeader.Place

  /// Adds an event to the end of bytes, and keeps it as what the next one may refer to.
  ///
  /// - Precondition: The header is one of this version.
  package mutating func pack(_ header: [UInt8], _ payload: Payload?, to bytes: inout [UInt8]) {
    let flags = flags(for: header, payload)
    bytes.append(flags.rawValue)
    if !flags.contains(.sameReplica) { bytes += header[Field.replica] }
    bytes += header[Field.counter]
    if !flags.contains(.followsLast), !EventPacker.isFirst(header[Field.counter]) {
      bytes += header[Field.previous]
    }
    if !flags.contains(.sameSubject) { bytes += header[Field.subject] }
    bytes += header[Field.stream]
    if !flags.contains(.sameActor) { bytes += header[Field.actor] }
    bytes += header[Field.time]
    if payload == nil { bytes += header[Field.commitment] }
    if flags.isDisjoint(with: [.noBase, .baseIsLast]) { bytes += header[Field.base] }
    bytes += header[EventHeader.kindOffset...]
    if let payload {
      bytes += payload.salt
      bytes += payload.body
    }
    last = (header, EventHeader.id(of: header))
  }

  private func flags(for header: [UInt8], _ payload: Payload?) -> Flags {
    var flags: Flags = payload == nil ? [] : .payload
    if EventPacker.isZero(header[Field.base]) { flags.insert(.noBase) }
    guard let last else { return flags }
    let id = last.id.bytes
    if header[Field.replica] == last.header[Field.replica] { flags.insert(.sameReplica) }
    if header[Field.previous] == id[...] { flags.insert(.followsLast) }
    if header[Field.subject] == last.header[Field.subject] { flags.insert(.sameSubject) }
    if header[Field.actor] == last.header[Field.actor] { flags.insert(.sameActor) }
    if header[Field.base] == id[...] { flags.insert(.baseIsLast) }
    return flags
  }

  /// The event that bytes are.
  ///
  /// Whether the header makes sense is not asked here: whoever keeps it does so.
  ///
  /// - Throws: ``WireError`` for bytes that ``pack(_:_:to:)`` does not make.
  package mutating func unpack(
    _ bytes: ArraySlice<UInt8>
  ) throws(WireError) -> (header: [UInt8], payload: Payload?) {
    var reader = ByteReader(.event, bytes)
    let flags = Flags(rawValue: try reader.integer(UInt8.self))
    guard flags.isSubset(of: .known), !flags.isSuperset(of: [.noBase, .baseIsLast]) else {
      throw .badValue(.event, field: .flags)
    }
    guard last != nil || flags.isDisjoint(with: .context) else {
      throw .badValue(.event, field: .context)
    }
    var header = try fixedFields(flags, &reader)
    let names = try EventPacker.names(&reader)
    header += names
    var payload: Payload?
    if flags.contains(.payload) {
      let salt = try reader.bytes(Payload.saltSize)
      let content = Payload(salt: Array(salt), body: Array(reader.remainder()))
      header.replaceSubrange(Field.commitment, with: content.commitment.bytes)
      payload = content
    }
    try reader.finish()
    guard last.map({ EventPacker.mayFollow($0.header, header) }) ?? true else {
      throw .badValue(.event, field: .context)
    }
    last = (header, EventHeader.id(of: header))
    return (header, payload)
  }

  /// Whether a header may be read after another one.
  ///
  /// One event may come twice, but no two with the same counter: then bytes came twice, and what
  /// they leave out was taken from the wrong event.
  private static func mayFollow(_ last: [UInt8], _ header: [UInt8]) -> Bool {
    header == last
      || header[Field.replica.lowerBound..<Field.counter.upperBound]
        != last[Field.replica.lowerBound..<Field.counter.upperBound]
  }

  /// A header up to its kind, with zeros for a commitment that is to be computed.
  private func fixedFields(
    _ flags: Flags, _ reader: inout ByteReader
  ) throws(WireError) -> [UInt8] {
    let zero = Digest.zero.bytes[...]
    var header: [UInt8] = [EventHeader.version]
    header.reserveCapacity(256)
    header += try field(Field.replica, isKnown: flags.contains(.sameReplica), &reader)
    let counter = try reader.bytes(Field.counter.count)
    header += counter
    if flags.contains(.followsLast), let last {
      header += last.id.bytes
    } else {
      header += EventPacker.isFirst(counter) ? zero : try reader.bytes(Digest.size)
    }
    header += try field(Field.subject, isKnown: flags.contains(.sameSubject), &reader)
    header += try reader.bytes(Field.stream.count)
    header += try field(Field.actor, isKnown: flags.contains(.sameActor), &reader)
    header += try reader.bytes(Field.time.count)
    header += flags.contains(.payload) ? zero : try reader.bytes(Digest.size)
    if flags.contains(.baseIsLast), let last {
      header += last.id.bytes
    } else {
      header += flags.contains(.noBase) ? zero : try reader.bytes(Digest.size)
    }
    return header
  }

  /// A field that the event before may have had as well.
  private func field(
    _ place: Range<Int>, isKnown: Bool, _ reader: inout ByteReader
  ) throws(WireError) -> ArraySlice<UInt8> {
    guard isKnown, let last else { return try reader.bytes(place.count) }
    return last.header[place]
  }

  /// The names at the end of a header, from its kind to its last field.
  private static func names(_ reader: inout ByteReader) throws(WireError) -> [UInt8] {
    var names: [UInt8] = []
    func name() throws(WireError) {
      let length = try reader.integer(UInt8.self)
      names.append(length)
      names += try reader.bytes(Int(length))
    }
    try name()
    let count = try reader.integer(UInt8.self)
    names.append(count)
    for _ in 0..<count { try name() }
    return names
  }

  private static func isZero(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 0 } }

  /// Whether a counter says that its replica wrote nothing before.
  private static func isFirst(_ counter: ArraySlice<UInt8>) -> Bool {
    counter.last == 1 && isZero(counter.dropLast())
  }
}

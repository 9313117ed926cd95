extension EventHeader {
  /// Reads canonical bytes, and refuses every other form of the same facts.
  ///
  /// - Throws: the first reason why these bytes are no header of this version.
  package init(parsing bytes: [UInt8]) throws(EventHeaderError) {
    guard let version = bytes.first else { throw .truncated }
    guard version == EventHeader.version else { throw .unknownVersion(version) }
    guard bytes.count > EventHeader.kindOffset else { throw .truncated }
    guard let replica = Identifier(bytes[Place.replica]), replica != .desk,
      let subject = Identifier(bytes[Place.subject]), let actor = Identifier(bytes[Place.actor]),
      let commitment = Digest(bytes[Place.commitment])
    else { throw .noReplica }
    counter = bytes[Place.counter].bigEndian
    guard counter > 0 else { throw .zeroCounter }
    previous = EventHeader.digest(bytes[Place.previous])
    guard (previous == nil) == (counter == 1) else { throw .misplacedPrevious }
    let streamByte = bytes[Place.stream.lowerBound]
    guard let stream = EventStream(rawValue: streamByte) else { throw .unknownStream(streamByte) }
    self.replica = replica
    self.subject = subject
    self.stream = stream
    self.actor = actor
    self.commitment = commitment
    time = Timestamp(milliseconds: Int64(bitPattern: bytes[Place.time].bigEndian))
    base = EventHeader.digest(bytes[Place.base])

    var rest = bytes[EventHeader.kindOffset...]
    kind = try EventHeader.name(from: &rest)
    guard let count = rest.popFirst() else { throw .truncated }
    guard count <= EventHeader.mostFields else { throw .tooManyFields(Int(count)) }
    fields = []
    for _ in 0..<count {
      let field = try EventHeader.name(from: &rest)
      if let last = fields.last, last >= field { throw .fieldsOutOfOrder }
      fields.append(field)
    }
    guard rest.isEmpty else { throw .trailingBytes(rest.count) }
  }

  private static func digest(_ bytes: ArraySlice<UInt8>) -> Digest? {
    bytes.allSatisfy { $0 == 0 } ? nil : Digest(bytes)
  }

  private static func name(from rest: inout ArraySlice<UInt8>) throws(EventHeaderError) -> String {
    guard let length = rest.popFirst() else { throw .truncated }
    guard (1...EventHeader.longestName).contains(Int(length)) else { throw .malformedName }
    guard rest.count >= Int(length) else { throw .truncated }
    let name = rest.prefix(Int(length))
    guard name.allSatisfy(isNameCharacter) else { throw .malformedName }
    rest = rest.dropFirst(Int(length))
    return String(decoding: name, as: UTF8.self)
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

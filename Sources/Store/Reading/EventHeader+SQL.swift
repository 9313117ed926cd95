internal import Tickets

/// What queries ask of the column `event.header`, of which SQL counts the bytes from one.
extension EventHeader {
  /// The part of fixed size at a place.
  static func sql(_ place: Range<Int>) -> String {
    "substr(event.header, \(place.lowerBound + 1), \(place.count))"
  }

  /// The condition that an event is in a stream.
  static func isInStream(_ stream: EventStream) -> String {
    "\(sql(Place.stream)) = x'\(Hex.encode([stream.rawValue]))'"
  }

  /// The condition that an event is of a kind.
  static func isOfKind(_ kind: EventKind) -> String {
    let name = bytes(of: kind.rawValue)
    return "\(sql(kindOffset..<kindOffset + name.count)) = x'\(Hex.encode(name))'"
  }

  /// The condition that an event is of a kind and touches just these fields, ascending.
  static func isOfKind(_ kind: EventKind, touching fields: [TicketField]) -> String {
    // They are the header's end.
    let end =
      bytes(of: kind.rawValue) + [UInt8(fields.count)]
      + fields.flatMap { bytes(of: $0.headerName) }
    return "substr(event.header, \(kindOffset + 1)) = x'\(Hex.encode(end))'"
  }

  /// A name as it stands in a header: behind its length.
  private static func bytes(of name: String) -> [UInt8] {
    [UInt8(name.utf8.count)] + name.utf8
  }
}

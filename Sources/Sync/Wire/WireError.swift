/// Why bytes from the other side are not the protocol.
package enum WireError: Error, Hashable, Sendable {
  /// Something else came before the greeting; `printed` is its first line.
  case notTheProtocol(printed: String)
  case otherVersion(Int)
  /// The link ended within a greeting or a frame.
  case cut
  case emptyFrame
  case frameTooLong(Int)
  case unknownFrame(UInt8)
  /// A frame ends before its last field.
  case truncated(FrameKind)
  /// Bytes follow the last field of a frame.
  case trailing(FrameKind, Int)
  /// A field has a value that it cannot have.
  case badValue(FrameKind, field: FieldName)
  case eventTooLarge
  /// A frame that has no place at this point of the talk.
  case unexpected(FrameKind)

  /// The name of a field, as the documentation has it.
  package enum FieldName: String, Sendable {
    case flags, text, key, identifier, status, count, offset, size, context
  }
}

extension WireError: CustomStringConvertible {
  /// What happened and what to do, without a full stop.
  package var description: String {
    switch self {
    case .notTheProtocol(let printed):
      "the other side printed \"\(printed)\" instead of speaking ttydesk's protocol; "
        + "its account must run 'ttydesk hub serve' and nothing that prints before it"
    case .otherVersion(let version):
      "the other side speaks version \(version) of the protocol and this ttydesk \(Greeting.version)"
        + "; update the older of the two"
    case .cut: "the link was cut; what had arrived is kept, and the next sync goes on from there"
    default: "the other side broke the protocol (\(fault)); what had arrived before is kept"
    }
  }

  private var fault: String {
    switch self {
    case .emptyFrame: "a frame without a type"
    case .frameTooLong(let length): "a frame of \(length) bytes, and 1048576 are the most"
    case .unknownFrame(let type): "a frame of the unknown type \(type)"
    case .truncated(let kind): "a frame \(kind.name) that ends too early"
    case .trailing(let kind, let count): "\(count) bytes too many in a frame \(kind.name)"
    case .badValue(let kind, let field): "a wrong \(field.rawValue) in a frame \(kind.name)"
    case .eventTooLarge: "an event of more than \(EventPacker.largest) bytes"
    case .unexpected(let kind): "a frame \(kind.name) out of its place"
    case .notTheProtocol, .otherVersion, .cut: ""
    }
  }
}

/// Why bytes are no event header.
package enum EventHeaderError: Error, Hashable, Sendable {
  case truncated
  case trailingBytes(Int)
  case unknownVersion(UInt8)
  case noReplica
  case zeroCounter
  case misplacedPrevious
  case unknownStream(UInt8)
  case malformedName
  case tooManyFields(Int)
  case fieldsOutOfOrder
}

extension EventHeaderError: CustomStringConvertible {
  /// The reason as the end of a sentence about the header.
  package var description: String {
    switch self {
    case .truncated: "it ends too early"
    case .trailingBytes(let count): "\(count) bytes follow its end"
    case .unknownVersion(let version): "its version is \(version), and this ttydesk reads 1"
    case .noReplica: "it names no replica"
    case .zeroCounter: "its counter is 0"
    case .misplacedPrevious: "it has a previous event at counter 1, or none later"
    case .unknownStream(let stream): "its stream is \(stream), and only 1 to 3 exist"
    case .malformedName: "the name of its kind or of a field is malformed"
    case .tooManyFields(let count): "it touches \(count) fields, and at most 32 are allowed"
    case .fieldsOutOfOrder: "its fields are not in ascending order"
    }
  }
}

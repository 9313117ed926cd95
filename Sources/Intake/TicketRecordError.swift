internal import Tickets

/// Why a line is no ticket.
package enum TicketRecordError: Error, Hashable, Sendable {
  case notJSON
  case missing(String)
  case wrong(String, String)

  init(_ error: JSONError) {
    switch error {
    case .missing(let key): self = .missing(key)
    case .wrong("", _): self = .notJSON
    case .wrong(let path, let expected): self = .wrong(path, "it is not \(expected)")
    case .truncated, .unexpected, .badUTF8, .badEscape, .tooDeep: self = .notJSON
    }
  }
}

extension TicketRecordError: CustomStringConvertible {
  /// What is wrong, without a full stop.
  package var description: String {
    switch self {
    case .notJSON: "the line is no JSON object"
    case .missing(let key): "it has no \(key)"
    case .wrong(let key, let why): "\(key) cannot be read: \(why)"
    }
  }
}

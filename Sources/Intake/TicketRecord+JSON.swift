internal import FoundationEssentials

extension TicketRecord {
  /// Reads one line.
  ///
  /// Throws ``TicketRecordError`` with what is wrong in it.
  package init(json: [UInt8]) throws(TicketRecordError) {
    do {
      self = try JSONDecoder().decode(TicketRecord.self, from: Data(json))
    } catch let error as DecodingError {
      throw TicketRecordError(error)
    } catch {
      throw .notJSON
    }
  }
}

/// Why a line is no ticket.
package enum TicketRecordError: Error, Hashable, Sendable {
  case notJSON
  case missing(String)
  case wrong(String, String)

  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .missing(TicketRecordError.path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .wrong(TicketRecordError.path(context.codingPath), "another kind of value")
    case .dataCorrupted(let context):
      let path = TicketRecordError.path(context.codingPath)
      self = path.isEmpty ? .notJSON : .wrong(path, context.debugDescription)
    @unknown default:
      self = .notJSON
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
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

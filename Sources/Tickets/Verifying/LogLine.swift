internal import FoundationEssentials

/// One event as a line of an exported log, which anybody can check with `sha256sum` alone.
package struct LogLine: Sendable, Hashable, Decodable {
  package var position: Int64
  package var seq: Int64?
  /// 64 hexadecimal digits.
  package var id: String
  /// The header's canonical bytes, in hexadecimal digits.
  package var header: String
  /// The salt, in hexadecimal digits; nil once erased.
  package var salt: String?
  /// The body's bytes as text: JSON within a JSON string, because it is hashed as it stands.
  package var body: String?

  package init(_ record: LogRecord) {
    position = record.position
    seq = record.seq
    id = Hex.encode(record.id)
    header = Hex.encode(record.header)
    salt = record.salt.map { Hex.encode($0) }
    body = record.body.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads one line.
  ///
  /// - Returns: nil if it is none.
  package init?(json: [UInt8]) {
    guard let line = try? JSONDecoder().decode(LogLine.self, from: Data(json)) else { return nil }
    self = line
  }

  /// The event that the line speaks of; nil where its digits are damaged.
  package var record: LogRecord? {
    guard let id = Hex.decode(id), let header = Hex.decode(header) else { return nil }
    var saltBytes: [UInt8]?
    if let salt {
      guard let bytes = Hex.decode(salt) else { return nil }
      saltBytes = bytes
    }
    return LogRecord(
      position: position, seq: seq, id: id, header: header, salt: saltBytes,
      body: body.map { [UInt8]($0.utf8) })
  }
}

/// One event as a line of an exported log, which anybody can check with `sha256sum` alone.
package struct LogLine: Sendable, Hashable {
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

extension LogLine: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    position = try json.required("position")
    seq = try json.optional("seq")
    id = try json.required("id")
    header = try json.required("header")
    salt = try json.optional("salt")
    body = try json.optional("body")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("position", position)
    json.member("seq", seq)
    json.member("id", id)
    json.member("header", header)
    json.member("salt", salt)
    json.member("body", body)
  }
}

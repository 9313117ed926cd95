extension Identifier: JSONConvertible {
  /// Reads 32 hexadecimal digits.
  package init(json: JSONValue) throws(JSONError) {
    guard let identifier = Identifier(hexDigits: try json.text) else {
      throw .wrong(path: "", expected: "an identifier of 32 hexadecimal digits")
    }
    self = identifier
  }

  package func write(to json: inout JSONWriter) {
    json.plainText { appendHex(to: &$0) }
  }
}

extension Digest: JSONConvertible {
  /// Reads 64 hexadecimal digits.
  package init(json: JSONValue) throws(JSONError) {
    guard let digest = Digest(hexDigits: try json.text) else {
      throw .wrong(path: "", expected: "a digest of 64 hexadecimal digits")
    }
    self = digest
  }

  package func write(to json: inout JSONWriter) {
    json.plainText { appendHex(to: &$0) }
  }
}

extension Timestamp: JSONConvertible {
  /// Reads RFC 3339 text, so that whoever opens the log with other tools can read it too.
  package init(json: JSONValue) throws(JSONError) {
    guard let timestamp = Timestamp(utf8: try json.text) else {
      throw .wrong(path: "", expected: "a time as in 2026-03-02T10:04:00Z")
    }
    self = timestamp
  }

  package func write(to json: inout JSONWriter) {
    json.plainText { append(to: &$0) }
  }
}

extension TicketField: JSONConvertible {
  package init(json: JSONValue) throws(JSONError) {
    self.init(key: try String(json: json))
  }

  package func write(to json: inout JSONWriter) {
    json.text(key)
  }
}

/// A value that has a form in JSON: text, a number, a truth value, an array or an object.
package protocol JSONConvertible {
  init(json: JSONValue) throws(JSONError)

  /// Writes the value at the writer's place.
  func write(to json: inout JSONWriter)
}

/// A value whose form in JSON is an object.
package protocol JSONObjectConvertible: JSONConvertible {
  /// Reads the members that it knows; others may stand beside them.
  init(_ json: JSONObject) throws(JSONError)

  /// Writes the members, always in the same order.
  func writeMembers(to json: inout JSONWriter)
}

extension JSONObjectConvertible {
  package init(json: JSONValue) throws(JSONError) {
    try self.init(try json.object)
  }

  package func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }

  /// Reads the JSON of an object.
  package init(json bytes: [UInt8]) throws(JSONError) {
    try self.init(try JSONObject(parsing: bytes))
  }

  /// The object's JSON.
  package var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

/// An object of a JSON text.
package struct JSONObject: Sendable {
  let document: JSONDocument
  let index: Int

  /// Reads a whole JSON text, which must be an object.
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    let document = JSONDocument(bytes: bytes, nodes: try JSONScanner.scan(bytes))
    self = try JSONValue(document: document, index: 0).object
  }

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  /// The value of a member that must be there.
  package func required<Value: JSONConvertible>(_ key: String) throws(JSONError) -> Value {
    guard let value: Value = try optional(key) else { throw .missing(key: key) }
    return value
  }

  /// The value of a member; nil where it is missing or `null`.
  package func optional<Value: JSONConvertible>(_ key: String) throws(JSONError) -> Value? {
    guard let value = value(of: key), !value.isNull else { return nil }
    do {
      return try Value(json: value)
    } catch {
      throw error.inside(key)
    }
  }

  /// The names of the members, in the order in which they stand.
  package var keys: [String] { members.map(\.key) }

  /// The members in the order in which they stand.
  var members: some Sequence<(key: String, value: JSONValue)> {
    let (document, end) = (document, document.nodes[index].next)
    return sequence(state: index + 1) { at in
      guard at < end else { return nil }
      defer { at = document.nodes[at + 1].next }
      let key = JSONValue(document: document, index: at)
      return ((try? String(json: key)) ?? "", JSONValue(document: document, index: at + 1))
    }
  }

  /// The first member of that key.
  private func value(of key: String) -> JSONValue? {
    var key = key
    let found = key.withUTF8 { document.value(of: $0, in: index) }
    return found.map { JSONValue(document: document, index: $0) }
  }
}

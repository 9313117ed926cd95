/// A text that is written once and sent often.
package struct CannedAnswer: Hashable, Sendable {
  package var name: String
  /// The text, with placeholders; see ``Placeholders``.
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension CannedAnswer: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    text = try json.required("text")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("text", text)
  }
}

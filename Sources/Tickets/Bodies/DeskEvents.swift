/// The desk came into being.
package struct DeskCreated: Hashable, Sendable {
  /// The desk's name.
  package var name: String

  package init(name: String) {
    self.name = name
  }
}

extension DeskCreated: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
  }
}

/// An account's rights were put to an end.
package struct AccountRevoked: Hashable, Sendable {
  /// Why, in the words of whoever did it.
  package var reason: String?

  package init(reason: String? = nil) {
    self.reason = reason
  }
}

extension AccountRevoked: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    reason = try json.optional("reason")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("reason", reason)
  }
}

/// A named definition was taken away: a macro, a canned answer or a view.
package struct DefinitionRemoved: Hashable, Sendable {
  /// The definition's name.
  package var name: String

  package init(name: String) {
    self.name = name
  }
}

extension DefinitionRemoved: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
  }
}

/// Named actions that are done to a ticket in one go.
package struct Macro: Hashable, Sendable {
  package var name: String
  /// The fields to set, as in `status=pending`.
  package var set: [String]
  /// The tags to put on, or to take off with a leading `-`.
  package var tags: [String]
  /// A reply to send, with placeholders; see ``Placeholders``.
  package var reply: String?
  /// A note to write, with placeholders.
  package var note: String?

  package init(
    name: String, set: [String] = [], tags: [String] = [], reply: String? = nil,
    note: String? = nil
  ) {
    self.name = name
    self.set = set
    self.tags = tags
    self.reply = reply
    self.note = note
  }
}

extension Macro: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    set = try json.required("set")
    tags = try json.required("tags")
    reply = try json.optional("reply")
    note = try json.optional("note")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("set", set)
    json.member("tags", tags)
    json.member("reply", reply)
    json.member("note", note)
  }
}

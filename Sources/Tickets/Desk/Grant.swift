/// A role for the whole desk, or for one queue.
package struct Grant: Hashable, Sendable {
  package var role: Role
  /// The queue that the role is for; nil for the whole desk.
  package var queue: Identifier?

  package init(role: Role, queue: Identifier? = nil) {
    self.role = role
    self.queue = queue
  }
}

extension Grant: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    role = try json.required("role")
    queue = try json.optional("queue")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("role", role)
    json.member("queue", queue)
  }
}

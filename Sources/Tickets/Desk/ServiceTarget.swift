/// A promise of the desk: how soon tickets of a queue and priority are answered and solved.
package struct ServiceTarget: Hashable, Sendable {
  /// The queue; nil for every queue without a target of its own.
  package var queue: Identifier?
  package var priority: Priority
  /// Minutes of business hours until the first reply; nil for no promise.
  package var firstReply: Int?
  /// Minutes of business hours until the solution; nil for no promise.
  package var resolution: Int?

  package init(queue: Identifier?, priority: Priority, firstReply: Int?, resolution: Int?) {
    self.queue = queue
    self.priority = priority
    self.firstReply = firstReply
    self.resolution = resolution
  }
}

extension ServiceTarget: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    queue = try json.optional("queue")
    priority = try json.required("priority")
    firstReply = try json.optional("firstReply")
    resolution = try json.optional("resolution")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("queue", queue)
    json.member("priority", priority)
    json.member("firstReply", firstReply)
    json.member("resolution", resolution)
  }
}

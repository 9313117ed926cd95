/// A link of a replica's chain that a hub's log does not hold: an event that was refused, withdrawn,
/// or waits for its author's decision.
package struct AbsentLink: Hashable, Sendable {
  package var replica: Identifier
  package var counter: Int
  /// The event's id, 64 hexadecimal digits.
  package var absent: Digest

  package init(replica: Identifier, counter: Int, absent: Digest) {
    self.replica = replica
    self.counter = counter
    self.absent = absent
  }
}

extension AbsentLink: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    replica = try json.required("replica")
    counter = try json.required("counter")
    absent = try json.required("absent")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("replica", replica)
    json.member("counter", counter)
    json.member("absent", absent)
  }
}

/// The last line of an exported log: what the lines before it are to be.
///
/// Whoever changes a line can write another end, but then the chain of events tells; a line that was
/// damaged or lost on its way the end tells, also where a copy's log has gaps.
package struct LogEnd: Hashable, Sendable {
  /// What a log holds of its desk.
  package enum Scope: String, CaseIterable, JSONConvertible, Sendable {
    /// Every event.
    case whole
    /// What somebody may see, as a copy of a hub's desk does.
    case part
  }

  package var scope: Scope
  /// How many events come before.
  package var events: Int
  /// SHA-256 of all bytes before the line.
  package var hash: Digest

  package init(scope: Scope, events: Int, hash: Digest) {
    self.scope = scope
    self.events = events
    self.hash = hash
  }
}

extension LogEnd: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    scope = try json.required("log")
    events = try json.required("events")
    hash = try json.required("sha256")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("log", scope)
    json.member("events", events)
    json.member("sha256", hash)
  }
}

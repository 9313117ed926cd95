/// Somebody decided what their data may be used for.
package struct ConsentChange: Hashable, Sendable {
  /// What was decided.
  package enum Decision: String, Hashable, Sendable, CaseIterable, JSONConvertible {
    case given, withdrawn
    /// An objection to a use that needs no consent.
    case objected
  }

  /// The use, as in `newsletter`.
  package var purpose: String
  package var decision: Decision
  /// In the words of whoever wrote it down.
  package var reason: String?

  package init(purpose: String, decision: Decision, reason: String? = nil) {
    self.purpose = purpose
    self.decision = decision
    self.reason = reason
  }
}

extension ConsentChange: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    purpose = try json.required("purpose")
    decision = try json.required("decision")
    reason = try json.optional("reason")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("purpose", purpose)
    json.member("decision", decision)
    json.member("reason", reason)
  }
}

/// The use of a person's data was restricted, or is free again.
package struct RestrictionChange: Hashable, Sendable {
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}

extension RestrictionChange: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    reason = try json.required("reason")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("reason", reason)
  }
}

/// A copy of all that the desk holds of a person was made for them.
package struct Disclosure: Hashable, Sendable {
  /// How many tickets were in it.
  package var tickets: Int

  package init(tickets: Int) {
    self.tickets = tickets
  }
}

extension Disclosure: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    tickets = try json.required("tickets")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("tickets", tickets)
  }
}

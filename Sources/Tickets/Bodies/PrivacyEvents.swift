/// Payloads were destroyed for good; their headers stay.
package struct Erasure: Hashable, Sendable {
  /// The events whose payloads were destroyed.
  package var targets: [Digest]
  /// The legal ground, as in `GDPR 17(1)(b)`.
  package var basis: String
  /// Why, in words that name nobody.
  package var reason: String
  /// What the events of one erasure have in common.
  package var request: Identifier

  package init(targets: [Digest], basis: String, reason: String, request: Identifier) {
    self.targets = targets
    self.basis = basis
    self.reason = reason
    self.request = request
  }
}

extension Erasure: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    targets = try json.required("targets")
    basis = try json.required("basis")
    reason = try json.required("reason")
    request = try json.required("request")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("targets", targets)
    json.member("basis", basis)
    json.member("reason", reason)
    json.member("request", request)
  }
}

/// A masked copy stands in the place of a payload that an ``Erasure`` destroyed.
package struct Redaction: Hashable, Sendable {
  /// The event whose payload was destroyed.
  package var target: Digest
  /// The masked body: the JSON that the target's body is now taken to be.
  package var body: String

  package init(target: Digest, body: String) {
    self.target = target
    self.body = body
  }
}

extension Redaction: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    target = try json.required("target")
    body = try json.required("body")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("target", target)
    json.member("body", body)
  }
}

/// A legal hold was laid on a ticket or a person, or lifted: while it lasts nothing is erased.
package struct HoldChange: Hashable, Sendable {
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}

extension HoldChange: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    reason = try json.required("reason")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("reason", reason)
  }
}

/// A breach of personal data, as the register of breaches keeps it.
///
/// GDPR Art. 33 says what has to be in it, and gives 72 hours to tell the supervisory authority.
package struct Breach: Hashable, Sendable {
  /// What happened.
  package var summary: String
  /// When somebody of the desk learned of it: the clock runs from here.
  package var noticedAt: Timestamp
  /// Whose data, which and how much of it.
  package var concerned: String?
  /// What was done about it.
  package var measures: String?
  /// How it was settled; nil while it has to be.
  package var settlement: Settlement?

  /// What became of the duty to tell the supervisory authority.
  package struct Settlement: Hashable, Sendable {
    package var at: Timestamp
    /// Whether the authority was told; if not, because nobody is at risk.
    package var isReported: Bool
    /// The authority's name for it.
    package var reference: String?
    /// Why it was late, or why nobody is at risk.
    package var reason: String?

    package init(at: Timestamp, isReported: Bool, reference: String?, reason: String?) {
      self.at = at
      self.isReported = isReported
      self.reference = reference
      self.reason = reason
    }
  }

  package init(
    summary: String, noticedAt: Timestamp, concerned: String? = nil, measures: String? = nil
  ) {
    self.summary = summary
    self.noticedAt = noticedAt
    self.concerned = concerned
    self.measures = measures
  }

  /// By when the authority has to be told.
  package var deadline: Timestamp { noticedAt.adding(milliseconds: Breach.noticePeriod) }

  /// Seventy-two hours, in milliseconds.
  private static let noticePeriod: Int64 = 72 * 3_600_000
}

extension Breach: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    summary = try json.required("summary")
    noticedAt = try json.required("noticedAt")
    concerned = try json.optional("concerned")
    measures = try json.optional("measures")
    settlement = try json.optional("settlement")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("summary", summary)
    json.member("noticedAt", noticedAt)
    json.member("concerned", concerned)
    json.member("measures", measures)
    json.member("settlement", settlement)
  }
}

extension Breach.Settlement: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    at = try json.required("at")
    isReported = try json.required("isReported")
    reference = try json.optional("reference")
    reason = try json.optional("reason")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("at", at)
    json.member("isReported", isReported)
    json.member("reference", reference)
    json.member("reason", reason)
  }
}

/// How long something is kept once nobody needs it: then a run of retention erases it.
package struct RetentionRule: Hashable, Sendable {
  /// What is kept.
  package enum Matter: String, Hashable, Sendable, CaseIterable, JSONConvertible {
    /// The content of deleted tickets and messages, from their deletion on.
    case deleted
    /// The content of solved and closed tickets, from their last change on.
    case closed
    /// From where somebody looked at which ticket.
    case views
    /// The names and addresses of people who asked, from the last change of their tickets on.
    case people
  }

  package var matter: Matter
  /// How long, as in `90d` or `2y`; nil for ever.
  package var period: String?

  package init(matter: Matter, period: String?) {
    self.matter = matter
    self.period = period
  }

  /// What is older than this has been kept long enough.
  ///
  /// - Returns: nil where it is kept for ever.
  package func limit(now: Timestamp, zone: TimeZoneRules) -> Timestamp? {
    period.flatMap(RetentionRule.shift)?.applied(to: now, zone: zone)
  }

  /// Whether a text is a period of days, weeks, months or years, such as `90d` or `18mo`.
  ///
  /// Nothing shorter is one: who writes `6m` for six months would lose all but six minutes.
  package static func isPeriod(_ text: String) -> Bool { shift(text) != nil }

  /// The way back from now.
  private static func shift(_ period: String) -> TimeShift? {
    let digits = period.prefix { $0.isASCII && $0.isNumber }
    let unit = period.dropFirst(digits.count)
    guard digits.utf8.count <= 4, let count = Int(digits), count > 0,
      ["d", "w", "mo", "y"].contains(unit)
    else { return nil }
    var shift = TimeShift()
    return shift.add(-count, unit) ? shift : nil
  }
}

extension RetentionRule: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    matter = try json.required("matter")
    period = try json.optional("period")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("matter", matter)
    json.member("period", period)
  }
}

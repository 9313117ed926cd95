/// Fills in `{{name}}` placeholders of macros and canned answers.
package enum Placeholders {
  /// The names that a text may use.
  package static let names = [
    "ticket.number", "ticket.subject", "ticket.queue", "requester.name", "requester.address",
    "requester.first", "agent.name",
  ]

  /// The text with each known placeholder replaced; an unknown one stays as it is, so that
  /// whoever sends it sees it.
  package static func fill(_ text: String, with values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      filled += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        return filled + rest[start.lowerBound...]
      }
      let name = String(rest[start.upperBound..<end.lowerBound].filter { $0 != " " })
      filled += values[name] ?? String(rest[start.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return filled + rest
  }
}

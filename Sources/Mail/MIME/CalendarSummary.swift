/// The few lines of an invitation (iCalendar, RFC 5545) that a person wants to read.
struct CalendarSummary {
  private(set) var method = ""
  private var lines: [String] = []

  init(_ text: String) {
    var isEvent = false
    for line in CalendarSummary.unfolded(text) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: ";")
      let value = CalendarSummary.unescaped(String(line[line.index(after: colon)...]))
      let name = head.first?.uppercased() ?? ""
      switch name {
      case "BEGIN": if value == "VEVENT" { isEvent = true }
      case "END": if value == "VEVENT" { return }
      case "METHOD": method = value.uppercased()
      case "SUMMARY" where isEvent, "LOCATION" where isEvent:
        lines.append("\(name == "SUMMARY" ? "What" : "Where"): \(value)")
      case "DTSTART" where isEvent, "DTEND" where isEvent:
        let zone = head.first { $0.uppercased().hasPrefix("TZID=") }?.dropFirst(5) ?? ""
        let time = CalendarSummary.readable(value, zone: String(zone))
        lines.append("\(name == "DTSTART" ? "Start" : "End"): \(time)")
      case "ORGANIZER" where isEvent:
        let isLink = value.asciiLowercased.hasPrefix("mailto:")
        lines.append("Organizer: \(value.dropFirst(isLink ? 7 : 0))")
      default: break
      }
    }
  }

  /// The lines under a heading; empty if there is no event.
  var text: String {
    guard !lines.isEmpty else { return "" }
    let kind = ["REPLY": "Answer to an invitation", "CANCEL": "Cancelled"][method] ?? "Invitation"
    return ([kind] + lines).joined(separator: "\n")
  }

  private static func unfolded(_ text: String) -> [Substring] {
    text.replacing("\r\n", with: "\n").replacing("\n ", with: "").replacing("\n\t", with: "")
      .split(separator: "\n")
  }

  private static func unescaped(_ value: String) -> String {
    value.trimmedSpace.replacing("\\n", with: " ").replacing("\\N", with: " ").replacing(
      "\\,", with: ","
    )
    .replacing("\\;", with: ";").replacing("\\\\", with: "\\")
  }

  /// `20260302T100400Z` as `2026-03-02 10:04 UTC`.
  private static func readable(_ value: String, zone: String) -> String {
    let digits = [UInt8](value.utf8)
    guard digits.count >= 8, digits[..<8].allSatisfy(\.isDigit) else { return value }
    var text = digits[..<4].utf8Text + "-" + digits[4..<6].utf8Text + "-" + digits[6..<8].utf8Text
    if digits.count >= 13 {
      text += " " + digits[9..<11].utf8Text + ":" + digits[11..<13].utf8Text
    }
    if value.hasSuffix("Z") { return text + " UTC" }
    return zone.isEmpty ? text : text + " " + zone
  }
}

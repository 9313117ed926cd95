/// When the desk works: the days, the times and the zone in which promises are counted.
package struct OfficeHours: Hashable, Sendable {
  /// An IANA time zone, as in `Europe/Berlin`; nil for that of the machine.
  package var timeZone: String?
  /// Times by weekday, as in `mon 09:00-17:00`; empty for around the clock.
  package var times: [String]
  /// Days off, as in `2026-12-25`.
  package var holidays: [String]

  package init(timeZone: String? = nil, times: [String] = [], holidays: [String] = []) {
    self.timeZone = timeZone
    self.times = times
    self.holidays = holidays
  }
}

extension OfficeHours: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    timeZone = try json.optional("timeZone")
    times = try json.required("times")
    holidays = try json.required("holidays")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("timeZone", timeZone)
    json.member("times", times)
    json.member("holidays", holidays)
  }
}

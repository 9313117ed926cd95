internal import Tickets

/// Writes a mail as one line of JSON, for scripts and comparisons (`ttydesk mail parse`).
package struct MailReport {
  private var output: [UInt8] = []

  /// One line without its LF: keys in a fixed order, missing values null, the date RFC 3339 in UTC.
  ///
  /// Attachments are decoded to know their size and SHA-256. A C1 control or any other character
  /// that is not for a terminal is written as an escape.
  package static func json(for mail: ReadMail, file: String) -> String {
    var report = MailReport()
    report.write(mail, file: file)
    return report.output.utf8Text
  }

  private mutating func write(_ mail: ReadMail, file: String) {
    raw("{\"file\":")
    string(file)
    key("subject", mail.subject)
    raw(",\"from\":")
    if let from = mail.from { address(from) } else { raw("null") }
    list("to", mail.to) { $0.address($1) }
    list("cc", mail.cc) { $0.address($1) }
    list("replyTo", mail.replyTo) { $0.address($1) }
    key("date", mail.date.map(MailReport.timestamp))
    key("messageId", mail.messageID)
    list("inReplyTo", mail.inReplyTo) { $0.string($1) }
    list("references", mail.references) { $0.string($1) }
    key("text", mail.text)
    key("visibleText", mail.visibleText)
    raw(",\"html\":\(mail.isFromHTML)")
    list("attachments", mail.attachments) { $0.attachment($1) }
    raw(",\"autoSubmitted\":\(mail.automation != nil)")
    list("warnings", mail.warnings) { $0.string($1.description) }
    raw("}")
  }

  /// `2026-03-02T10:04:00Z` from milliseconds since 1970.
  static func timestamp(_ milliseconds: Int64) -> String {
    let seconds = Int(milliseconds / 1000) - (milliseconds % 1000 < 0 ? 1 : 0)
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
    // Eras of 400 years that begin in March: the inverse of the day count in MailDate.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    let time = "\(digits(rest / 3600, 2)):\(digits(rest / 60 % 60, 2)):\(digits(rest % 60, 2))"
    return "\(date)T\(time)Z"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private mutating func raw(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func key(_ name: String, _ value: String?) {
    raw(",\"\(name)\":")
    if let value { string(value) } else { raw("null") }
  }

  private mutating func list<Value>(
    _ name: String, _ values: [Value], _ write: (inout MailReport, Value) -> Void
  ) {
    raw(",\"\(name)\":[")
    for (index, value) in values.enumerated() {
      if index > 0 { raw(",") }
      write(&self, value)
    }
    raw("]")
  }

  private mutating func address(_ address: MailAddress) {
    raw("{\"name\":")
    string(address.name)
    key("address", address.address)
    raw("}")
  }

  private mutating func attachment(_ attachment: MailAttachment) {
    let (size, digest) = attachment.measure()
    raw("{\"name\":")
    string(attachment.name)
    key("mediaType", attachment.mediaType)
    raw(",\"size\":\(size)")
    key("sha256", digest.hex)
    raw(",\"inline\":\(attachment.isInline)}")
  }

  private mutating func string(_ text: String) {
    output.append(ASCII.quote)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: raw("\\\"")
      case 0x5C: raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x09: raw("\\t")
      case 0x0D: raw("\\r")
      case 0x20..<0x7F: output.append(UInt8(scalar.value))
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        escape(scalar.value)
      default: output.append(contentsOf: String(scalar).utf8)
      }
    }
    output.append(ASCII.quote)
  }

  private mutating func escape(_ value: UInt32) {
    raw("\\u")
    let bytes = [UInt8(value >> 8), UInt8(value & 0xFF)]
    raw(Hex.encode(bytes))
  }
}

/// Reads the dates of mail.
///
/// RFC 5322 with its obsolete forms (two-digit years, zones by name, comments, no weekday), what
/// `asctime` and pre-RFC programs wrote, and ISO 8601. What is missing of the time is zero, and a
/// missing or unknown zone is UTC.
struct MailDate {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var time: (hour: Int, minute: Int, second: Int)?
  private var isAfternoon: Bool?
  private var zoneMinutes: Int?

  /// Milliseconds since 1970-01-01T00:00:00Z, or nil if there's no date in it.
  static func parse(_ field: [UInt8]) -> Int64? {
    var date = MailDate()
    for word in words(field) { date.take(word) }
    return date.milliseconds
  }

  /// Milliseconds since 1970 of a civil time in UTC; nil if there's no such day or time.
  static func milliseconds(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int
  ) -> Int64? {
    guard 1...12 ~= month, 1...31 ~= day, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second,
      1...9999 ~= year
    else { return nil }
    let days = daysSince1970(year: year, month: month, day: day)
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + min(second, 59)
    return Int64(seconds) * 1000
  }

  /// Days from 1970-01-01 in the Gregorian calendar, counted in eras of 400 years from a March.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The words of a date: split at blanks, commas and comments, and "11-Feb-98" at its hyphens.
  private static func words(_ field: [UInt8]) -> [[UInt8]] {
    let words = withoutComments(field).split { $0.isSpace || $0 == UInt8(ascii: ",") }
    return words.prefix(16).map { [UInt8]($0) }.flatMap { word in
      let isHyphenated = word.contains(ASCII.hyphen) && word.first?.isDigit == true
      guard isHyphenated, word.contains(where: \.isLetter), !word.contains(UInt8(ascii: ":"))
      else { return [word] }
      return word.split(separator: ASCII.hyphen).map { [UInt8]($0) }
    }
  }

  /// With a blank for each comment, and without the blanks around colons ("10 : 04", RFC 822).
  private static func withoutComments(_ field: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var depth = 0
    for byte in field.prefix(1000) {
      if byte == UInt8(ascii: "(") { depth += 1 }
      let isBlank = depth > 0 || byte.isSpace
      if depth > 0, byte == UInt8(ascii: ")") { depth -= 1 }
      if isBlank {
        if kept.last != UInt8(ascii: ":") { kept.append(ASCII.space) }
        continue
      }
      if byte == UInt8(ascii: ":") { while kept.last == ASCII.space { kept.removeLast() } }
      kept.append(byte)
    }
    return kept
  }

  private mutating func take(_ word: [UInt8]) {
    if takeISO(word) { return }
    guard let first = word.first else { return }
    if first == UInt8(ascii: "+") || first == ASCII.hyphen {
      takeOffset(word)
    } else if first.isDigit {
      takeNumber(word)
    } else {
      takeName(word)
    }
  }

  private mutating func takeName(_ word: [UInt8]) {
    let name = word.prefix(3).map(\.lowercased).utf8Text
    if word.count >= 3, month == nil, let found = MailDate.months.firstIndex(of: name) {
      month = found + 1
      return
    }
    switch word.map(\.lowercased).utf8Text {
    case "am", "a.m.": isAfternoon = false
    case "pm", "p.m.": isAfternoon = true
    case let zone:
      if zoneMinutes == nil, let minutes = MailDate.zones[zone] { zoneMinutes = minutes }
      let prefix = zone.prefix(3)
      if prefix == "gmt" || prefix == "utc", word.count > 4 { takeOffset([UInt8](word[3...])) }
    }
  }

  private mutating func takeNumber(_ word: [UInt8]) {
    if word.contains(UInt8(ascii: ":")) || (time == nil && word.contains(ASCII.dot)) {
      takeTime(word)
      return
    }
    guard let number = Int(word.utf8Text) else { return }
    if day == nil, word.count <= 2 {
      day = number
    } else if year == nil {
      // RFC 5322, 4.3: 00 to 49 are 2000 and later; 50 to 99, and three digits, count from 1900.
      let century = word.count == 2 && number < 50 ? 2000 : word.count <= 3 ? 1900 : 0
      year = number + century
    }
  }

  private mutating func takeTime(_ word: [UInt8]) {
    var digits = word
    let zoneSign = digits.dropFirst().firstIndex { $0 == UInt8(ascii: "+") || $0 == ASCII.hyphen }
    if let sign = zoneSign {
      takeOffset([UInt8](digits[sign...]))
      digits.removeSubrange(sign...)
    }
    let parts = digits.split { $0 == UInt8(ascii: ":") || $0 == ASCII.dot }
      .map { Int($0.prefix { $0.isDigit }.utf8Text) }
    guard time == nil, parts.count >= 2, let hour = parts[0], let minute = parts[1] else { return }
    time = (hour, minute, parts.count > 2 ? parts[2] ?? 0 : 0)
    if let last = digits.last, last.lowercased == UInt8(ascii: "z") { zoneMinutes = 0 }
  }

  /// `+0200`, `-05:00`, `+2`.
  private mutating func takeOffset(_ word: [UInt8]) {
    let digits = word.dropFirst().filter(\.isDigit)
    guard zoneMinutes == nil, (1...4).contains(digits.count), let number = Int(digits.utf8Text)
    else { return }
    let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
    zoneMinutes = word.first == ASCII.hyphen ? -minutes : minutes
  }

  /// `2026-03-02`, alone or with `T10:04:00Z` behind it.
  private mutating func takeISO(_ word: [UInt8]) -> Bool {
    guard word.count >= 8, word[0..<4].allSatisfy(\.isDigit),
      word[4] == ASCII.hyphen || word[4] == UInt8(ascii: "/")
    else { return false }
    let parts = word.split(separator: UInt8(ascii: "T"), maxSplits: 1)
    let numbers = parts[0].split { $0 == ASCII.hyphen || $0 == UInt8(ascii: "/") }
      .map { Int($0.utf8Text) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2]
    else { return false }
    (self.year, self.month, self.day) = (year, month, day)
    if parts.count > 1 { takeTime([UInt8](parts[1])) }
    return true
  }

  private var milliseconds: Int64? {
    guard let year, let month, let day else { return nil }
    var (hour, minute, second) = time ?? (0, 0, 0)
    if let isAfternoon, 1...12 ~= hour { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    if hour == 24, minute == 0 { (hour, minute, second) = (23, 59, 59) }
    guard
      let local = MailDate.milliseconds(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    return local - Int64(zoneMinutes ?? 0) * 60_000
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The zones of RFC 5322, 4.3, and the European ones that are seen without a number.
  private static let zones: [String: Int] = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "bst": 60, "cet": 60,
    "met": 60, "mez": 60, "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "jst": 540,
  ]
}

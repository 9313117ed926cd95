extension TimePhrase {
  /// Understands English phrases and ISO 8601 dates; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard !words.isEmpty, words.count <= 8, text.utf8.count <= 64 else { return nil }
    self.text = words.joined(separator: " ")
    if words.count == 1, let moment = Timestamp(words[0]) {
      meaning = .exact(moment)
      return
    }
    var parser = TimePhraseParser(words: words[...])
    guard let meaning = parser.phrase(), parser.words.isEmpty else { return nil }
    self.meaning = meaning
  }
}

/// Takes a phrase apart from the left, word by word.
private struct TimePhraseParser {
  typealias Meaning = TimePhrase.Meaning

  var words: ArraySlice<Substring>

  mutating func take(_ word: String) -> Bool {
    guard let first = words.first, first == word else { return false }
    words = words.dropFirst()
    return true
  }

  mutating func phrase() -> Meaning? {
    if take("now") { return .shift(TimeShift()) }
    if take("tonight") { return .day(.offset(0), minute: 20 * 60) }
    if let span = span() { return span }
    if let whole = monthOrYear() { return whole }
    if let day = day() {
      _ = take("at")
      guard !words.isEmpty else { return .day(day, minute: nil) }
      return timeOfDay(isBareHourPlain: true).map { .day(day, minute: $0) }
    }
    let start = words
    _ = take("at")
    if let minute = timeOfDay() { return .time(minute) }
    words = start
    return shift().map { .shift($0) }
  }

  /// `next week`, `last month`, `this year`.
  private mutating func span() -> Meaning? {
    let counts = ["last": -1, "this": 0, "next": 1]
    guard words.count == 2, let first = words.first, let count = counts[String(first)]
    else { return nil }
    let span: TimePhrase.Span
    switch words.last {
    case "week": span = .week
    case "month": span = .month
    case "year": span = .year
    default: return nil
    }
    words = []
    return .span(span, count)
  }

  /// `2026-03` or `2026`.
  private mutating func monthOrYear() -> Meaning? {
    guard words.count == 1, let word = words.first, word.utf8.count == 7 || word.utf8.count == 4
    else { return nil }
    var reader = DigitReader(word.utf8)
    guard let year = reader.number(digits: 4, to: 9999) else { return nil }
    if reader.isAtEnd {
      words = []
      return .year(year)
    }
    guard reader.take(anyOf: "-"), let month = reader.number(digits: 2, to: 12), month >= 1,
      reader.isAtEnd
    else { return nil }
    words = []
    return .month(year: year, month: month)
  }

  private mutating func day() -> TimePhrase.Day? {
    let start = words
    _ = take("on") || take("next")
    if let date = isoDate() { return .date(date) }
    if let day = monthAndDay() { return day }
    guard let word = words.first else {
      words = start
      return nil
    }
    words = words.dropFirst()
    switch word {
    case "today": return .offset(0)
    case "tomorrow", "tmr", "tom": return .offset(1)
    case "yesterday": return .offset(-1)
    default: break
    }
    if let weekday = Weekday(abbreviation: word) { return .weekday(weekday) }
    words = start
    return nil
  }

  /// `2026-03-01`, or `2026-03-01t09:00` whose time is left for later.
  private mutating func isoDate() -> CivilDate? {
    guard let word = words.first else { return nil }
    let parts = word.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    var reader = DigitReader(parts[0].utf8)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    words = parts.dropFirst() + words.dropFirst()
    return date
  }

  /// `1 mar`, `mar 1`, either with a year.
  private mutating func monthAndDay() -> TimePhrase.Day? {
    guard words.count >= 2 else { return nil }
    let pair = Array(words.prefix(2))
    let month = Month.number(pair[0]) ?? Month.number(pair[1])
    let number = Int(pair[0]) ?? Int(pair[1])
    guard let month, let day = number, (1...CivilDate.daysInMonth(month, of: 2000)).contains(day)
    else { return nil }
    words = words.dropFirst(2)
    guard let word = words.first, word.utf8.count == 4, let year = Int(word), year >= 0
    else { return .monthAndDay(month, day) }
    words = words.dropFirst()
    return CivilDate(year: year, month: month, day: day).map { .date($0) }
  }

  /// `14:00`, `9am`, `9:30 pm`, `noon`: minutes after midnight.
  ///
  /// - `isBareHourPlain`: Whether `9` can't be anything but an hour here.
  private mutating func timeOfDay(isBareHourPlain: Bool = false) -> Int? {
    guard let word = words.first else { return nil }
    let named = ["morning": 9 * 60, "noon": 12 * 60, "afternoon": 14 * 60, "evening": 18 * 60]
    if let minute = named[String(word)] {
      words = words.dropFirst()
      return minute
    }
    var rest = word.utf8[...]
    var isHalf: Bool?
    for (suffix, half) in [("am", false), ("pm", true)] where word.hasSuffix(suffix) {
      rest = rest.dropLast(2)
      isHalf = half
    }
    var used = 1
    if isHalf == nil, let second = words.dropFirst().first, second == "am" || second == "pm" {
      isHalf = second == "pm"
      used = 2
    }
    guard isBareHourPlain || isHalf != nil || rest.contains(UInt8(ascii: ":")),
      let minute = clock(rest, isAfternoon: isHalf)
    else { return nil }
    words = words.dropFirst(used)
    return minute
  }

  /// `9`, `9:30` or `14:00`.
  private func clock(_ text: some Sequence<UInt8>, isAfternoon: Bool?) -> Int? {
    let parts = Array(text).split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      let hour = DigitReader.whole(parts[0], digits: 1...2)
    else { return nil }
    var minute = 0
    for (index, part) in parts.dropFirst().enumerated() {
      guard let value = DigitReader.whole(part, digits: 2...2), value < 60 else { return nil }
      if index == 0 { minute = value }
    }
    guard let isAfternoon else { return hour < 24 ? hour * 60 + minute : nil }
    guard (1...12).contains(hour) else { return nil }
    return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
  }

  /// `3d`, `2h30m`, `in 2 hours`, `an hour ago`, `-7d`.
  private mutating func shift() -> TimeShift? {
    var sign = 1
    _ = take("in")
    var text = words.joined(separator: " ")[...]
    if text.hasSuffix(" ago") {
      text = text.dropLast(4)
      sign = -1
    }
    if text.hasPrefix("-") || text.hasPrefix("+") {
      if text.hasPrefix("-") { sign = -sign }
      text = text.dropFirst()
    }
    for article in ["a ", "an "] where text.hasPrefix(article) {
      text = "1 " + text.dropFirst(article.count)
    }
    var shift = TimeShift()
    guard !text.isEmpty else { return nil }
    while !text.isEmpty {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      text = text.dropFirst(digits.count).drop { $0 == " " }
      let unit = text.prefix { $0.isASCII && $0.isLetter }
      text = text.dropFirst(unit.count).drop { $0 == " " }
      guard (1...5).contains(digits.count), let count = Int(digits), shift.add(sign * count, unit)
      else { return nil }
    }
    words = []
    return shift
  }
}

extension DigitReader {
  /// A number that fills all the bytes.
  fileprivate static func whole(_ bytes: some Collection<UInt8>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(bytes.count) else { return nil }
    var reader = DigitReader(bytes)
    return reader.number(digits: bytes.count, to: .max)
  }
}

extension Weekday {
  /// At least the first three letters of an English weekday.
  fileprivate init?(abbreviation word: some StringProtocol) {
    guard word.utf8.count >= 3,
      let weekday = Weekday.allCases.first(where: { $0.rawValue.hasPrefix(word) })
    else { return nil }
    self = weekday
  }
}

/// The months' English names.
private enum Month {
  static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12, for at least the first three letters of a name.
  static func number(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}

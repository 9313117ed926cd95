extension POSIXTimeZone {
  /// Parses the text of a TZ variable; nil if it is empty or not of that form.
  init?(_ text: some Collection<UInt8>) {
    var parser = POSIXTimeZoneParser(rest: Array(text)[...])
    guard parser.name(), let west = parser.duration(hours: 24) else { return nil }
    standard = -west
    guard !parser.rest.isEmpty else {
      summer = nil
      return
    }
    guard parser.name() else { return nil }
    var offset = standard + 3600
    if parser.rest.first != UInt8(ascii: ",") {
      guard let west = parser.duration(hours: 24) else { return nil }
      offset = -west
    }
    guard let start = parser.change(), let end = parser.change(), parser.rest.isEmpty
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }
}

/// Takes a TZ variable apart from the left.
private struct POSIXTimeZoneParser {
  var rest: ArraySlice<UInt8>

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Three letters or more, or `<...>`; the name itself isn't kept.
  mutating func name() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number(to limit: Int) -> Int? {
    var value = 0
    var count = 0
    while let byte = rest.first, let digit = decimalDigit(byte), count < 4 {
      value = value * 10 + digit
      count += 1
      rest = rest.dropFirst()
    }
    return count > 0 && value <= limit ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func duration(hours limit: Int) -> Int? {
    let sign = take("-") ? -1 : 1
    if sign == 1 { _ = take("+") }
    guard let hours = number(to: limit) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = number(to: 59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let extra = number(to: 59) else { return nil }
        seconds += extra
      }
    }
    return sign * seconds
  }

  /// `,date[/time]`; without a time, two in the morning.
  mutating func change() -> POSIXTimeZone.Change? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return POSIXTimeZone.Change(day: day, time: 7200) }
    guard let time = duration(hours: 167) else { return nil }
    return POSIXTimeZone.Change(day: day, time: time)
  }

  private mutating func day() -> POSIXTimeZone.Change.Day? {
    if take("J") {
      guard let day = number(to: 365), day >= 1 else { return nil }
      return .julian(day)
    }
    if take("M") {
      guard let month = number(to: 12), month >= 1, take("."),
        let week = number(to: 5), week >= 1, take("."), let day = number(to: 6)
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }
    return number(to: 365).map { .zeroBased($0) }
  }
}

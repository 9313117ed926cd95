/// Reads the fixed-width numbers of ISO 8601 dates and times, and the signs between them.
struct DigitReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  var isAtEnd: Bool { at == bytes.count }

  /// Takes one byte if it is among the given ASCII characters.
  mutating func take(anyOf characters: StaticString) -> Bool {
    guard at < bytes.count,
      characters.withUTF8Buffer({ $0.contains(bytes[at]) })
    else { return false }
    at += 1
    return true
  }

  /// Exactly so many digits, whose value lies between 0 and the limit.
  mutating func number(digits: Int, to limit: Int) -> Int? {
    guard bytes.count - at >= digits else { return nil }
    var value = 0
    for byte in bytes[at..<at + digits] {
      guard let digit = decimalDigit(byte) else { return nil }
      value = value * 10 + digit
    }
    guard value <= limit else { return nil }
    at += digits
    return value
  }

  /// `YYYY-MM-DD`, a day that exists.
  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4, to: 9999), take(anyOf: "-"),
      let month = number(digits: 2, to: 12), take(anyOf: "-"),
      let day = number(digits: 2, to: 31)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `.` and digits as milliseconds, further digits cut off; 0 if there is no point.
  mutating func fraction() -> Int? {
    guard take(anyOf: ".") else { return 0 }
    var milliseconds = 0
    var count = 0
    while at < bytes.count, let digit = decimalDigit(bytes[at]) {
      if count < 3 { milliseconds = milliseconds * 10 + digit }
      count += 1
      at += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 3)..<3 { milliseconds *= 10 }
    return milliseconds
  }

  /// `Z` or `±HH:MM`, as minutes east of UTC.
  mutating func offset() -> Int? {
    if take(anyOf: "Zz") { return 0 }
    let isWest = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    guard take(anyOf: "+-"), let hours = number(digits: 2, to: 23), take(anyOf: ":"),
      let minutes = number(digits: 2, to: 59)
    else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }
}

/// The value of an ASCII digit.
func decimalDigit(_ byte: UInt8) -> Int? {
  let value = byte &- UInt8(ascii: "0")
  return value < 10 ? Int(value) : nil
}

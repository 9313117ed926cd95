extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, `2026-03-02T10:04:00Z`; milliseconds (`.250`) only if they aren't zero.
  ///
  /// A moment outside the years 0 to 9999 is written as the nearest one inside.
  package var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(24)
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds the bytes of ``description`` to the end of others.
  func append(to text: inout [UInt8]) {
    let time = LocalTime(wall: min(max(self, .earliest), .latest).milliseconds)
    text.append(padded: time.date.year, to: 4)
    text.append(UInt8(ascii: "-"))
    text.append(padded: time.date.month, to: 2)
    text.append(UInt8(ascii: "-"))
    text.append(padded: time.date.day, to: 2)
    text.append(UInt8(ascii: "T"))
    text.append(padded: time.hour, to: 2)
    text.append(UInt8(ascii: ":"))
    text.append(padded: time.minute, to: 2)
    text.append(UInt8(ascii: ":"))
    text.append(padded: time.second, to: 2)
    if time.millisecond % 1000 != 0 {
      text.append(UInt8(ascii: "."))
      text.append(padded: time.millisecond % 1000, to: 3)
    }
    text.append(UInt8(ascii: "Z"))
  }

  /// The moment that an RFC 3339 date and time names, or nil if it is anything else.
  ///
  /// The zone is required. Digits beyond the millisecond are cut off, and a leap second is the
  /// first moment of the next minute.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The same of the text's bytes.
  init?(utf8 text: some Sequence<UInt8>) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.take(anyOf: "Tt"),
      let hour = reader.number(digits: 2, to: 23), reader.take(anyOf: ":"),
      let minute = reader.number(digits: 2, to: 59), reader.take(anyOf: ":"),
      let second = reader.number(digits: 2, to: 60),
      let fraction = reader.fraction(), let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    let millisecond = ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
    self.init(milliseconds: LocalTime(date: date, millisecond: millisecond).wall)
  }
}

extension [UInt8] {
  /// A number of at most so many digits that isn't negative, with zeros in front.
  fileprivate mutating func append(padded number: Int, to width: Int) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }
}

internal import Commands

extension Input.Report {
  /// The answer in an operating system command, between `ESC ]` and its end:
  /// `11;rgb:RRRR/GGGG/BBBB`, with one to four hexadecimal digits for each colour.
  init?(command: ArraySlice<UInt8>) {
    let parts = command.split(separator: UInt8(ascii: ";"), maxSplits: 1)
    guard parts.count == 2, parts[0].elementsEqual("11".utf8) else { return nil }
    let value = parts[1].split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard value.count == 2,
      value[0].elementsEqual("rgb".utf8) || value[0].elementsEqual("rgba".utf8)
    else { return nil }
    let colors = value[1].split(separator: UInt8(ascii: "/")).map(Input.Report.channel)
    guard colors.count >= 3, let red = colors[0], let green = colors[1], let blue = colors[2]
    else { return nil }
    self = .background(red: red, green: green, blue: blue)
  }

  private static func channel(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard (1...4).contains(digits.count),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0
    else { return nil }
    return UInt8(value * 255 / (1 << (4 * digits.count) - 1))
  }
}

/// Lengths of staffed time: minutes in which somebody is at the desk.
enum StaffedTime {
  /// The minutes of a text such as `30m`, `4h`, `1h30m` or `2d`; nil for anything else, for nothing
  /// and for more than a year.
  static func minutes(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    for byte in text.utf8 where byte != UInt8(ascii: " ") {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard next <= limit else { return nil }
        number = next
      default:
        guard let count = number, let unit = units[byte] else { return nil }
        total += count * unit
        number = nil
      }
    }
    return number == nil && (1...limit).contains(total) ? total : nil
  }

  /// The shortest text that gives those minutes; days are not used, for they may be misread.
  static func text(_ minutes: Int) -> String {
    let hours = minutes / 60
    if minutes % 60 == 0 { return "\(hours)h" }
    return (hours > 0 ? "\(hours)h" : "") + "\(minutes % 60)m"
  }

  private static let units: [UInt8: Int] = [
    UInt8(ascii: "m"): 1, UInt8(ascii: "h"): 60, UInt8(ascii: "d"): 1440,
  ]
  private static let limit = 366 * 1440
}

/// Recognises the lines that part the messages of an mbox (RFC 4155 and older usage).
///
/// Archives hold lines in bodies that begin with "From " and are unquoted. A separator has a date
/// in the form of `asctime` (or at least a time and a year), and a header field in the line below.
enum MboxSeparator {
  /// Whether a separator begins at `start`, which is the beginning of a line.
  static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard bytes[start...].starts(with: "From ".utf8) else { return false }
    let line = Line(in: bytes, at: start)
    guard line.text.count <= 400, hasDate(bytes[line.text]) else { return false }
    guard line.next < bytes.count else { return true }
    let below = Line(in: bytes, at: line.next)
    return below.isEmpty || HeaderNames.isField(bytes, below)
      || HeaderNames.isSeparator(bytes[below.text])
  }

  /// A month's name, a time with a colon, and a year of four digits.
  private static func hasDate(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var hasMonth = false
    var hasTime = false
    var hasYear = false
    for word in line.dropFirst(5).split(whereSeparator: { $0.isBlank || $0 == UInt8(ascii: ",") }) {
      if word.count == 3, months.contains(where: { word.equalsIgnoringCase($0) }) {
        hasMonth = true
      } else if word.contains(UInt8(ascii: ":")), word.first?.isDigit == true, word.count >= 4 {
        hasTime = true
      } else if word.count == 4, word.allSatisfy(\.isDigit) {
        hasYear = true
      }
    }
    return hasMonth && hasTime && hasYear
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

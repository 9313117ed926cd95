package import Mail

/// The lines of a file that are not empty, a batch at a time.
package struct LineRanges {
  /// One line: where it is, and its number from 1.
  package struct Line {
    package let range: Range<Int>
    package let number: Int
  }

  private let bytes: MailBytes
  private var at = 0
  private var number = 0

  /// The lines of a file.
  package init(_ bytes: MailBytes) {
    self.bytes = bytes
    // A mark that the text is UTF-8 is no part of the first line.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.withBytes(0..<bytes.count, { $0.starts(with: mark) }) { at = mark.count }
  }

  /// Up to so many lines more; none at the end.
  package mutating func next(_ count: Int) -> [Line] {
    var lines: [Line] = []
    let start = at
    bytes.withBytes(start..<bytes.count) { rest in
      var from = 0
      while lines.count < count, from < rest.count {
        let end = rest[from...].firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        number += 1
        if rest[from..<end].contains(where: { $0 > 0x20 }) {
          lines.append(Line(range: start + from..<start + end, number: number))
        }
        from = end + 1
      }
      at = start + min(from, rest.count)
    }
    return lines
  }
}

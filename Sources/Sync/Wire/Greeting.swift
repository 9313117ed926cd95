/// The line that each side sends before its first frame: `ttydesk 1` and a line feed.
///
/// It tells a hub from a shell that prints something first, or from a program that is not ttydesk
/// at all.
package enum Greeting {
  /// The version of the protocol that this program speaks.
  package static let version = 1
  /// The line with its line feed, as both sides send it.
  package static let bytes = Array("ttydesk \(version)\n".utf8)

  private static let start = Array("ttydesk ".utf8)
  /// The longest version that is read before the line is taken for something else.
  private static let mostDigits = 4

  /// Looks for the greeting at the beginning of what came in.
  ///
  /// - `bytes`: All that the other side sent so far.
  /// - Returns: How many bytes the greeting has; nil while it is not there as a whole.
  /// - Throws: ``WireError/notTheProtocol(printed:)`` at the first byte that is no part of it, or
  ///   ``WireError/otherVersion(_:)``.
  package static func length(in bytes: ArraySlice<UInt8>) throws(WireError) -> Int? {
    guard bytes.prefix(start.count).elementsEqual(start.prefix(bytes.count)) else {
      throw .notTheProtocol(printed: excerpt(bytes))
    }
    let digits = bytes.dropFirst(start.count).prefix(mostDigits + 1)
    guard let end = digits.firstIndex(where: { $0 == UInt8(ascii: "\n") }) else {
      guard digits.count <= mostDigits, digits.allSatisfy(isDigit) else {
        throw .notTheProtocol(printed: excerpt(bytes))
      }
      return nil
    }
    let spelt = String(decoding: digits[..<end], as: UTF8.self)
    guard let number = Int(spelt), digits[..<end].allSatisfy(isDigit) else {
      throw .notTheProtocol(printed: excerpt(bytes))
    }
    guard number == version else { throw .otherVersion(number) }
    return end + 1 - bytes.startIndex
  }

  /// The first line of what came in instead, short enough for a sentence.
  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line.prefix(longestExcerpt), as: UTF8.self)
      + (line.count > longestExcerpt ? "..." : "")
  }

  private static let longestExcerpt = 80

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

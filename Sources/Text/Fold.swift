/// Folds away what a reader does not type into a search: case, accents and compatibility forms.
///
/// `Ärger`, `ARGER` and `ärger` are the same, as are `Straße` and `strasse`, `ﬁle` and `file`, and a
/// letter with a combining mark and the one that contains it.
package enum Fold {
  /// The folded form of a text, for comparing.
  package static func key(_ text: String) -> String {
    var text = text
    let ascii: String? = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for index in bytes.indices { buffer[index] = lowercased(bytes[index]) }
        return bytes.count
      }
    }
    if let ascii { return ascii }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { fold(scalar) { folded.append($0) } }
    return String(folded)
  }

  /// Where a text occurs in a line, whatever its case and accents.
  ///
  /// - Returns: ranges of columns, ascending, not overlapping; whole characters. Linear time.
  package static func ranges(of needle: String, in line: SafeLine) -> [Range<Int>] {
    let needle = Array(key(needle).unicodeScalars)
    let folded = FoldedLine(line)
    guard !needle.isEmpty, needle.count <= folded.scalars.count else { return [] }
    let fallback = failureTable(needle)
    var found: [Range<Int>] = []
    var matched = 0
    for (index, scalar) in folded.scalars.enumerated() {
      while matched > 0, needle[matched] != scalar { matched = fallback[matched - 1] }
      if needle[matched] == scalar { matched += 1 }
      guard matched == needle.count else { continue }
      let start = folded.columns[index - needle.count + 1].lowerBound
      let end = folded.columns[index].upperBound
      if let last = found.last, last.upperBound > start {
        found[found.count - 1] = last.lowerBound..<end
      } else {
        found.append(start..<end)
      }
      matched = 0
    }
    return found
  }

  /// The prefix function of Knuth, Morris and Pratt.
  private static func failureTable(_ needle: [Unicode.Scalar]) -> [Int] {
    var table = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[length] != needle[index] { length = table[length - 1] }
      if needle[length] == needle[index] { length += 1 }
      table[index] = length
    }
    return table
  }

  static func fold(_ scalar: Unicode.Scalar, _ emit: (Unicode.Scalar) -> Void) {
    if scalar.isASCII { return emit(Unicode.Scalar(lowercased(UInt8(scalar.value)))) }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isAccent(lower) {
      if let folded = letters[lower] {
        folded.forEach(emit)
      } else {
        emit(lower)
      }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// Combining diacritical marks, Hebrew points and Arabic vowel signs.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0591...0x05BD, 0x064B...0x0652, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
      0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  private static let letters: [Unicode.Scalar: [Unicode.Scalar]] = {
    var letters: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in FoldTable.rows {
      for letter in row.letters.unicodeScalars {
        letters[letter] = Array(row.folded.unicodeScalars)
      }
    }
    return letters
  }()
}

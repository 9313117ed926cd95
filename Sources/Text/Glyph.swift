/// What one cell of a terminal shows: a base and at most four marks that are drawn on it.
///
/// ncurses holds five code points in a cell (`CCHARW_MAX`). Sixteen bytes, so that a screen of
/// them is cheap to fill and to compare.
package struct Glyph: Hashable, Sendable {
  /// The most marks that one base carries; more are dropped.
  package static let maximumMarks = 4
  /// A blank of one column.
  package static let space = Glyph(base: " ", width: 1)

  /// The base, then two marks, of 21 bits each; the bit on top says that it extends a cluster.
  private var low: UInt64
  /// Two more marks of 21 bits each, then the width.
  private var high: UInt64

  init(base: Unicode.Scalar, width: Int, extendsCluster: Bool = false) {
    low = UInt64(base.value) | (extendsCluster ? 1 << 63 : 0)
    high = UInt64(width) << 42
  }

  /// Whether both show the same; written out, so that a screen of them is compared without a
  /// detour for each.
  package static func == (left: Glyph, right: Glyph) -> Bool {
    left.low == right.low && left.high == right.high
  }

  /// A printable ASCII character; anything else becomes a question mark.
  package init(ascii: UInt8) {
    low = UInt64(ascii >= 0x20 && ascii < 0x7F ? ascii : 0x3F)
    high = 1 << 42
  }

  /// Columns: 1 or 2.
  package var width: Int { Int(high >> 42) }

  /// The first code point.
  package var base: Unicode.Scalar { Unicode.Scalar(UInt32(low & 0x1F_FFFF)) ?? "?" }

  /// Bytes of it in UTF-8.
  var utf8Count: Int {
    if isASCII { return 1 }
    if isBare { return UTF8.width(base) }
    return scalars.reduce(0) { $0 + UTF8.width($1) }
  }

  /// Whether it must stay on one line with the glyph before it (half a flag, a spacing mark).
  package var extendsCluster: Bool { low >> 63 == 1 }

  /// The base and its marks, at most five code points.
  package var scalars: [Unicode.Scalar] {
    let marks = [low >> 21, low >> 42, high, high >> 21].compactMap { bits -> Unicode.Scalar? in
      let value = UInt32(bits & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
    return [base] + marks
  }

  /// Whether it is one ASCII character.
  package var isASCII: Bool { low < 0x80 }

  /// Whether it has no marks.
  private var isBare: Bool { (low << 1) >> 22 == 0 && high << 22 == 0 }

  /// Appends it in UTF-8.
  package func append(to bytes: inout [UInt8]) {
    if isASCII { return bytes.append(UInt8(truncatingIfNeeded: low)) }
    guard isBare else {
      for scalar in scalars { Glyph.append(scalar, to: &bytes) }
      return
    }
    Glyph.append(base, to: &bytes)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
  }

  /// Adds a mark unless four are there.
  mutating func add(mark: Unicode.Scalar) {
    let bits = UInt64(mark.value)
    if low >> 21 & 0x1F_FFFF == 0 {
      low |= bits << 21
    } else if low >> 42 & 0x1F_FFFF == 0 {
      low |= bits << 42
    } else if high & 0x1F_FFFF == 0 {
      high |= bits
    } else if high >> 21 & 0x1F_FFFF == 0 {
      high |= bits << 21
    }
  }
}

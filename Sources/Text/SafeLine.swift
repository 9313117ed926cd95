/// One line of text that can be drawn: the only type that a screen accepts.
///
/// Whatever it is made from, it holds no control, no escape sequence, no bidirectional override, no
/// invisible character and no invalid UTF-8: each of them becomes a visible mark. It has no line
/// break either. Every code point in it takes one or two columns, or is a mark on the one before it,
/// so the width of two lines joined is the sum of theirs.
///
/// | found | shown |
/// |---|---|
/// | an escape sequence, whole | `␛` |
/// | another C0 control, DEL | its picture, `␀` to `␟`, `␡` |
/// | a C1 control | `�` |
/// | a tab | spaces up to the next multiple of eight columns |
/// | invisible characters in a row | one `␦` |
/// | bad UTF-8, unassigned, private use, half a flag | `�` |
/// | a mark without a base | the mark on `◌` |
/// | more than four marks on a base | the first four |
/// | an emoji sequence (family, skin tone) | its first emoji |
package struct SafeLine: Hashable, Sendable {
  /// The text as it may be drawn.
  package let text: String
  /// Columns.
  package let width: Int

  /// Trusts its caller that `text` is sanitised and `width` columns wide.
  init(trusted text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Makes any text drawable, as one line.
  package init(_ text: String) {
    var bytes = text
    if let width = bytes.withUTF8(SafeLine.plainWidth) {
      self.init(trusted: text, width: width)
    } else {
      var sanitizer = Sanitizer(text)
      self = sanitizer.run()
    }
  }

  /// Makes any text drawable, as one line.
  package init(_ text: Substring) {
    var text = text
    self = text.withUTF8 { SafeLine(utf8: $0) }
  }

  /// Makes bytes drawable that are meant to be UTF-8, as one line.
  package init(bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { SafeLine(utf8: $0) }
  }

  init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    // What is no UTF-8 is repaired here.
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// The columns of text that can be drawn as it is; nil where something may have to be done to it.
  ///
  /// Nearly all text is of characters that stand for themselves: it is looked at once, and kept.
  ///
  /// - `bytes`: Valid UTF-8.
  private static func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (index, width) = (0, 0)
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        guard first >= 0x20, first != 0x7F else { return nil }
        (index, width) = (index + 1, width + 1)
        continue
      }
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = UInt32(first) & (0x7F >> UInt32(length))
      for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      switch ScalarClass(scalar) {
      case .narrow: width += 1
      case .wide: width += 2
      default: return nil
      }
      index += length
    }
    return width
  }

  /// A line without text.
  package static let empty = SafeLine(trusted: "", width: 0)

  /// The sign that something was cut off.
  package static let ellipsis: SafeLine = "…"

  /// Blanks; none if the width is negative.
  package static func spaces(_ width: Int) -> SafeLine {
    let width = max(0, width)
    return SafeLine(trusted: String(repeating: " ", count: width), width: width)
  }

  /// One line after the other.
  package static func + (left: SafeLine, right: SafeLine) -> SafeLine {
    SafeLine(trusted: left.text + right.text, width: left.width + right.width)
  }

  /// Appends a line.
  package static func += (left: inout SafeLine, right: SafeLine) {
    left = left + right
  }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { text.isEmpty }

  /// Whether it is made of ASCII alone, so that a byte is a column.
  ///
  /// Any other character takes more bytes than columns.
  package var isASCII: Bool { text.utf8.count == width }

  /// What the cells show, left to right.
  package var glyphs: Glyphs { Glyphs(text) }
}

extension SafeLine: ExpressibleByStringInterpolation {
  /// Makes a literal drawable; what is interpolated is sanitised like all else.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension SafeLine: CustomStringConvertible {
  /// The text as it may be drawn.
  package var description: String { text }
}

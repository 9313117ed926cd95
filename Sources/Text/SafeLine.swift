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
    let isPlain = bytes.withUTF8(SafeLine.isPlain)
    if isPlain {
      self.init(trusted: text, width: text.utf8.count)
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
    let text = String(decoding: bytes, as: UTF8.self)
    if SafeLine.isPlain(bytes) {
      self.init(trusted: text, width: bytes.count)
    } else {
      var sanitizer = Sanitizer(text)
      self = sanitizer.run()
    }
  }

  /// Whether bytes can be drawn as they are.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// A line without text.
  package static let empty = SafeLine(trusted: "", width: 0)

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

/// A place between two characters of a text of lines.
package struct TextPosition: Hashable, Sendable, Comparable {
  /// The line, from 0.
  package var line: Int
  /// UTF-8 bytes from the start of the line, between two grapheme clusters.
  package var offset: Int

  /// A place; see the properties.
  package init(line: Int = 0, offset: Int = 0) {
    self.line = line
    self.offset = offset
  }

  /// Whether it is earlier in the text.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.offset) < (right.line, right.offset)
  }
}

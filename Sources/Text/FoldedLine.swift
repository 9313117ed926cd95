/// A line folded for matching, each code point with the columns of the character that it came from.
struct FoldedLine {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var columns: [Range<Int>] = []
  /// Whether a capital or a digit was there, which begins a word inside of a name.
  private(set) var capitals: [Bool] = []

  init(_ line: SafeLine) {
    scalars.reserveCapacity(line.width)
    columns.reserveCapacity(line.width)
    capitals.reserveCapacity(line.width)
    var column = 0
    for glyph in line.glyphs {
      let span = column..<column + glyph.width
      column = span.upperBound
      for scalar in glyph.isASCII ? [glyph.base] : glyph.scalars {
        Fold.fold(scalar) {
          scalars.append($0)
          columns.append(span)
          capitals.append($0 != scalar && scalar.properties.isUppercase)
        }
      }
    }
  }
}

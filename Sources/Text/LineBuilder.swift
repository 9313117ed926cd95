/// Puts glyphs of safe lines together into another.
struct LineBuilder {
  private var text = String.UnicodeScalarView()
  private var width = 0

  var line: SafeLine { SafeLine(trusted: String(text), width: width) }

  mutating func append(_ glyph: Glyph) {
    if glyph.isASCII {
      text.append(glyph.base)
    } else {
      text.append(contentsOf: glyph.scalars)
    }
    width += glyph.width
  }
}

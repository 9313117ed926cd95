/// Puts glyphs of safe lines together into another.
struct LineBuilder {
  private var bytes: [UInt8] = []
  private var width = 0

  var line: SafeLine { SafeLine(trusted: String(decoding: bytes, as: UTF8.self), width: width) }

  mutating func append(_ glyph: Glyph) {
    glyph.append(to: &bytes)
    width += glyph.width
  }
}

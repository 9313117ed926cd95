/// The glyphs of a line, left to right, made as they are asked for.
package struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private var insideFlag = false

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  /// The next glyph, or nil at the end of the line.
  package mutating func next() -> Glyph? {
    guard let base = pending else { return nil }
    if base.isASCII {
      pending = scalars.next()
      insideFlag = false
      if let after = pending, after.isASCII { return Glyph(ascii: UInt8(base.value)) }
      var glyph = Glyph(ascii: UInt8(base.value))
      takeMarks(&glyph)
      return glyph
    }
    let kind = ScalarClass(base)
    let secondHalf = kind == .regionalIndicator && insideFlag
    insideFlag = kind == .regionalIndicator && !insideFlag
    var glyph = Glyph(
      base: base, width: kind.width, extendsCluster: kind == .spacingMark || secondHalf)
    pending = scalars.next()
    takeMarks(&glyph)
    return glyph
  }

  private mutating func takeMarks(_ glyph: inout Glyph) {
    while let mark = pending, !mark.isASCII, ScalarClass(mark).width == 0 {
      glyph.add(mark: mark)
      pending = scalars.next()
    }
  }
}

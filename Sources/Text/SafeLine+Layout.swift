extension SafeLine {
  /// Where the text stands in a field that is wider.
  package enum Alignment: Sendable {
    case left, center, right
  }

  /// The line cut to a width, with a sign that it was cut.
  ///
  /// The result is never wider than `width` columns, and may be one short of them, since a cluster is
  /// never cut in two. An ellipsis that does not fit is itself cut.
  package func truncated(to width: Int, ellipsis: SafeLine = .ellipsis) -> SafeLine {
    guard self.width > width else { return self }
    guard ellipsis.width <= width else { return ellipsis.prefix(width) }
    return prefix(width - ellipsis.width) + ellipsis
  }

  /// The line filled up with blanks to a width; a wider line stays as it is.
  package func padded(to width: Int, _ alignment: Alignment = .left) -> SafeLine {
    let missing = width - self.width
    guard missing > 0 else { return self }
    switch alignment {
    case .left: return self + .spaces(missing)
    case .right: return .spaces(missing) + self
    case .center: return .spaces(missing / 2) + self + .spaces(missing - missing / 2)
    }
  }

  /// The line cut or filled to exactly a width.
  package func fitted(to width: Int, _ alignment: Alignment = .left) -> SafeLine {
    truncated(to: width).padded(to: width, alignment)
  }

  /// As many whole clusters from the start as fit into a width.
  package func prefix(_ width: Int) -> SafeLine {
    guard self.width > width else { return self }
    guard width > 0 else { return .empty }
    if isASCII {
      return SafeLine(
        trusted: String(decoding: text.utf8.prefix(width), as: UTF8.self), width: width)
    }
    var kept = (bytes: 0, width: 0)
    var reached = kept
    for glyph in glyphs {
      if !glyph.extendsCluster { kept = reached }
      reached.bytes += glyph.utf8Count
      reached.width += glyph.width
      if reached.width > width { break }
    }
    return SafeLine(
      trusted: String(decoding: text.utf8.prefix(kept.bytes), as: UTF8.self), width: kept.width)
  }

  /// The part of the line between two columns.
  ///
  /// A wide character that is cut in half leaves a blank, so that what follows stays in place.
  /// Columns count from 0; those beyond the line are not there.
  package func columns(_ range: Range<Int>) -> SafeLine {
    let range = range.clamped(to: 0..<width)
    if range.count == width { return self }
    if isASCII {
      let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
      return SafeLine(trusted: String(decoding: bytes, as: UTF8.self), width: range.count)
    }
    var part = LineBuilder()
    var column = 0
    for glyph in glyphs where column < range.upperBound {
      let span = column..<column + glyph.width
      column = span.upperBound
      let inside = span.clamped(to: range)
      if inside == span {
        part.append(glyph)
      } else if !inside.isEmpty {
        part.append(.space)
      }
    }
    return part.line
  }
}

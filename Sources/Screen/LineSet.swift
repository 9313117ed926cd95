package import Text

/// The characters that frames and rules are drawn with.
package enum LineSet: Sendable, CaseIterable {
  case light, rounded, heavy, double
  /// For terminals without UTF-8.
  case ascii

  private var characters: [Character] { LineSet.characters[self] ?? [] }

  private static let characters: [LineSet: [Character]] = [
    .light: Array("─│┌┐└┘├┤"), .rounded: Array("─│╭╮╰╯├┤"), .heavy: Array("━┃┏┓┗┛┣┫"),
    .double: Array("═║╔╗╚╝╠╣"), .ascii: Array("-|++++++"),
  ]

  /// A rule from left to right of so many columns.
  package func horizontal(_ width: Int) -> SafeLine {
    SafeLine(String(repeating: characters[0], count: max(0, width)))
  }

  /// One column of a rule from top to bottom.
  package var vertical: SafeLine { SafeLine(String(characters[1])) }

  /// The upper edge of a frame.
  package func top(_ width: Int) -> SafeLine { edge(width, characters[2], characters[3]) }
  /// The lower edge of a frame.
  package func bottom(_ width: Int) -> SafeLine { edge(width, characters[4], characters[5]) }
  /// A rule across a frame.
  package func middle(_ width: Int) -> SafeLine { edge(width, characters[6], characters[7]) }

  private func edge(_ width: Int, _ left: Character, _ right: Character) -> SafeLine {
    guard width >= 2 else { return horizontal(width) }
    return SafeLine(String(left)) + horizontal(width - 2) + SafeLine(String(right))
  }
}

extension Grid {
  /// Draws a frame along the edge of a rectangle, with a title in its upper edge.
  ///
  /// What is inside stays as it is. Returns the inside.
  @discardableResult
  package mutating func frame(
    _ rect: Rect, lines: LineSet = .light, style: Style, title: SafeLine = .empty,
    titleStyle: Style? = nil
  ) -> Rect {
    guard rect.rows >= 2, rect.columns >= 2 else { return rect }
    let bottom = Point(row: rect.row + rect.rows - 1, column: rect.column)
    write(lines.top(rect.columns), at: rect.origin, style: style)
    write(lines.bottom(rect.columns), at: bottom, style: style)
    verticalRule(
      Rect(row: rect.row + 1, column: rect.column, rows: rect.rows - 2, columns: 1),
      lines: lines, style: style)
    verticalRule(
      Rect(
        row: rect.row + 1, column: rect.column + rect.columns - 1, rows: rect.rows - 2, columns: 1),
      lines: lines, style: style)
    if !title.isEmpty, rect.columns > 6 {
      let place = Point(row: rect.row, column: rect.column + 2)
      let shown = " " + title.truncated(to: rect.columns - 6) + " "
      write(shown, at: place, style: titleStyle ?? style)
    }
    return rect.inset(rows: 1, columns: 1)
  }

  /// Draws a rule along the first row of a rectangle.
  package mutating func horizontalRule(_ rect: Rect, lines: LineSet = .light, style: Style) {
    let line = rect.cut(.top, 1).strip.intersection(bounds)
    guard !line.isEmpty, let glyph = lines.horizontal(1).firstGlyph else { return }
    fill(line, with: Cell(glyph, style))
  }

  /// Draws a rule along the first column of a rectangle.
  package mutating func verticalRule(_ rect: Rect, lines: LineSet = .light, style: Style) {
    guard rect.columns > 0 else { return }
    let line = rect.cut(.left, 1).strip.intersection(bounds)
    guard !line.isEmpty, let glyph = lines.vertical.firstGlyph else { return }
    fill(line, with: Cell(glyph, style))
  }
}

extension SafeLine {
  fileprivate var firstGlyph: Glyph? { glyphs.first { _ in true } }
}

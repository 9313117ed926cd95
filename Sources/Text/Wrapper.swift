/// Decides where a line is broken, greedily: a simple form of UAX #14.
///
/// It breaks after blanks, after a hyphen between letters, and on either side of a wide character
/// unless punctuation forbids it.
struct Wrapper {
  private let glyphs: [Glyph]
  private let limit: Int
  /// Glyphs of the blanks and quote signs that the line begins with.
  private var lead = 0
  /// Columns of them that are repeated on the rows that follow.
  private(set) var hang = 0

  init(_ line: SafeLine, width: Int, hanging: Bool) {
    glyphs = Array(line.glyphs)
    limit = width
    while lead < glyphs.count, isLead(glyphs[lead]) { lead += 1 }
    if hanging, lead <= limit / 2 { hang = lead }
  }

  /// One row of the wrapped line, without the blanks at a break.
  struct Row {
    let glyphs: Range<Int>
    let columns: Range<Int>
  }

  /// The rows, each later than the one before it.
  func run() -> [Row] {
    var rows: [Row] = []
    var start = 0
    var column = 0
    while start < glyphs.count {
      let room = rows.isEmpty ? limit : limit - hang
      let end = rowEnd(from: start, room: room, first: rows.isEmpty)
      var shown = end
      if end < glyphs.count {
        while shown > start, isBlank(glyphs[shown - 1]) { shown -= 1 }
      }
      let width = columns(start..<shown)
      rows.append(Row(glyphs: start..<shown, columns: column..<column + width))
      start = end
      while start < glyphs.count, end < glyphs.count, isBlank(glyphs[start]) { start += 1 }
      column += width + columns(shown..<start)
    }
    return rows
  }

  /// The text of a row, with what is repeated from the first if it isn't that.
  func line(_ row: Row) -> SafeLine {
    var line = LineBuilder()
    if row.glyphs.lowerBound > 0 {
      for glyph in glyphs[..<hang] { line.append(glyph) }
    }
    for glyph in glyphs[row.glyphs] { line.append(glyph) }
    return line.line
  }

  private func columns(_ range: Range<Int>) -> Int {
    glyphs[range].reduce(0) { $0 + $1.width }
  }

  /// The glyph before which the row that begins at `start` ends; always later than `start`.
  private func rowEnd(from start: Int, room: Int, first: Bool) -> Int {
    var width = 0
    var index = start
    var lastBreak = start
    let earliest = first ? lead : start
    while index < glyphs.count {
      if index > max(start, earliest), mayBreak(before: index) { lastBreak = index }
      width += glyphs[index].width
      if width > room {
        if isBlank(glyphs[index]), index > start { return index }
        if lastBreak > start { return lastBreak }
        return hardBreak(from: start, before: max(index, start + 1))
      }
      index += 1
    }
    return index
  }

  /// Keeps a cluster whole where the row is long enough for it.
  private func hardBreak(from start: Int, before end: Int) -> Int {
    var index = end
    while index > start + 1, index < glyphs.count, glyphs[index].extendsCluster { index -= 1 }
    return index < glyphs.count && glyphs[index].extendsCluster ? end : index
  }

  private func mayBreak(before index: Int) -> Bool {
    let left = glyphs[index - 1]
    let right = glyphs[index]
    if right.extendsCluster || isBlank(right) { return false }
    if isBlank(left) { return true }
    if left.base == "-" {
      return right.base.properties.isAlphabetic && index >= 2
        && glyphs[index - 2].base.properties.isAlphabetic
    }
    guard left.width == 2 || right.width == 2 else { return false }
    return !Self.closing.contains(right.base) && !Self.opening.contains(left.base)
  }

  private func isBlank(_ glyph: Glyph) -> Bool {
    glyph == .space || glyph.base == "\u{3000}"
  }

  private func isLead(_ glyph: Glyph) -> Bool {
    glyph == .space || glyph.base == ">"
  }

  /// What may not begin a row next to wide characters.
  private static let closing = Set("、。，．：；！？）」』】〉》〕］｝ー々…‥・,.:;!?)]}".unicodeScalars)
  /// What may not end one.
  private static let opening = Set("（「『【〈《〔［｛([{".unicodeScalars)
}

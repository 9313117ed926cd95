/// Lays out help: paragraphs and two-column lists of ASCII text.
enum Columns {
  /// How wide help is: the width that every terminal has.
  static let width = 80

  /// The widest that the first column gets; a longer term has a line of its own.
  private static let widestTerm = 24

  /// Breaks pieces into lines, each with `indent` spaces before it and later ones with `hanging`.
  static func wrap(_ pieces: [String], indent: Int = 0, hanging: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = spaces(indent)
    var isEmpty = true
    for piece in pieces {
      if !isEmpty, line.utf8.count + 1 + piece.utf8.count > width {
        lines.append(line)
        line = spaces(hanging ?? indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + piece
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }

  /// Terms at the left, `column` wide or as wide as they need, and what they mean at the right.
  static func list(_ rows: [(term: String, help: String)], column: Int = 0) -> [String] {
    let widest = rows.map(\.term.utf8.count).filter { $0 <= widestTerm }.max() ?? 0
    let room = max(column, widest)
    let start = room + 4
    return rows.flatMap { row in
      let help = wrap(row.help.words, indent: start)
      guard row.term.utf8.count <= room, let first = help.first else {
        return ["  " + row.term] + help
      }
      return ["  " + row.term + first.dropFirst(2 + row.term.utf8.count)] + help.dropFirst()
    }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

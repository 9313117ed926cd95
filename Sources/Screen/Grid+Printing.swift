import Text

extension Grid {
  /// The rows as text, blanks at their ends left out; for tests and for logs of a failed one.
  package var rows: [String] {
    (0..<size.rows).map { number in
      var text = String.UnicodeScalarView()
      for cell in row(number) where !cell.isContinuation {
        text.append(contentsOf: cell.glyph.scalars)
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// Where each role is on the screen, as `row: first-last role`, roles of blanks included.
  ///
  /// Cells in the role `text`, or in none, are left out.
  package var roleRuns: [String] {
    var runs: [String] = []
    for number in 0..<size.rows {
      var start = 0
      let cells = Array(row(number))
      for column in cells.indices {
        let role = cells[column].style.role
        if column + 1 < cells.count, cells[column + 1].style.role == role { continue }
        if let role, role != .text { runs.append("\(number): \(start)-\(column) \(role.rawValue)") }
        start = column + 1
      }
    }
    return runs
  }
}

import Screen

extension TextEditor {
  /// The last column is left to the cursor behind a full row.
  var wrapWidth: Int { max(2, size.columns - 1) }

  /// The layout of a line; one that is not kept is made.
  func layout(_ line: Int) -> LineLayout {
    layouts[line] ?? LineLayout(lines[line], width: wrapWidth)
  }

  /// Makes and keeps the layout of a line.
  @discardableResult
  mutating func keepLayout(_ line: Int) -> LineLayout {
    if let layout = layouts[line] { return layout }
    let layout = LineLayout(lines[line], width: wrapWidth)
    layouts[line] = layout
    return layout
  }

  /// The row of its line that the cursor is in, and its column there.
  var place: (row: Int, column: Int) {
    let layout = layout(cursor.line)
    let column = layout.column(at: cursor.offset)
    let row = layout.row(of: column)
    return (row, column - layout.rows[row].lowerBound)
  }

  /// Scrolls as little as needed for the cursor to be seen, and keeps the layout of what is seen.
  mutating func reveal() {
    keepLayout(cursor.line)
    let here = (line: cursor.line, row: place.row)
    top.line = min(top.line, lines.count - 1)
    top.row = min(top.row, keepLayout(top.line).rows.count - 1)
    if here < top { top = here }
    let highest = rows(before: here, size.rows - 1)
    if top < highest { top = highest }
    // What was left blank at the end is filled, once text before it is there.
    let last = lines.count - 1
    let end = (line: last, row: keepLayout(last).rows.count - 1)
    top = min(top, rows(before: end, size.rows - 1))
    var row = -top.row
    var line = top.line
    while row < size.rows, line < lines.count {
      row += keepLayout(line).rows.count
      line += 1
    }
  }

  /// The row so many rows above another; the first if there are not as many.
  mutating func rows(before row: (line: Int, row: Int), _ count: Int) -> (line: Int, row: Int) {
    var (line, row) = row
    var left = max(0, count)
    while left > row, line > 0 {
      left -= row + 1
      line -= 1
      row = keepLayout(line).rows.count - 1
    }
    return (line, max(0, row - left))
  }

  /// The row so many rows below another; the last if there are not as many.
  mutating func rows(after row: (line: Int, row: Int), _ count: Int) -> (line: Int, row: Int) {
    var (line, row) = row
    var left = max(0, count)
    while true {
      let below = keepLayout(line).rows.count - 1 - row
      if left <= below { return (line, row + left) }
      guard line + 1 < lines.count else { return (line, row + below) }
      left -= below + 1
      line += 1
      row = 0
    }
  }
}

private func min(_ left: (line: Int, row: Int), _ right: (line: Int, row: Int)) -> (
  line: Int, row: Int
) {
  left < right ? left : right
}

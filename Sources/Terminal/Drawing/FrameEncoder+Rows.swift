internal import Screen
internal import Text

/// A row as it is on the screen and as it shall be.
struct RowPair {
  let old: UnsafeBufferPointer<Cell>
  let new: UnsafeBufferPointer<Cell>
  /// Whether nobody knows what is on the screen.
  let isUnknown: Bool

  var count: Int { new.count }

  func cell(_ column: Int) -> Cell { new[column] }

  /// Whether it needs nothing, as far as that is seen at a glance.
  var isIdentical: Bool { !isUnknown && old.isIdentical(to: new) }

  /// Whether a column needs nothing.
  func isSame(_ column: Int) -> Bool { !isUnknown && old[column].shows(new[column]) }

  /// From where on the row is blank and looks alike.
  var tail: Int {
    guard let last = new.last, last.isBlank else { return count }
    var start = count - 1
    while start > 0, cell(start - 1).isBlank, cell(start - 1).shows(last) { start -= 1 }
    return start
  }
}

extension Cell {
  var isBlank: Bool { glyph == .space && !isContinuation }

  /// Whether both are the same to the eye: of a blank only the background is seen.
  func shows(_ other: Cell) -> Bool {
    if looksLike(other) { return true }
    guard isBlank, other.isBlank else { return false }
    let (style, others) = (style, other.style)
    return style.background == others.background && !style.attributes.showOnBlanks
      && !others.attributes.showOnBlanks
  }
}

extension FrameEncoder {
  /// Writes what differs in a row.
  mutating func encode(_ pair: RowPair, at row: Int) {
    guard var column = (0..<pair.count).first(where: { !pair.isSame($0) }) else { return }
    let tail = pair.tail
    var isForced = false
    while column < pair.count {
      if !isForced, pair.isSame(column) {
        column += 1
        continue
      }
      // The right half of a wide character comes with the left one.
      while column > 0, pair.cell(column).isContinuation { column -= 1 }
      isForced = false
      if column >= tail, erasesTail(pair, from: column, at: row) { return }
      goOn(pair, to: column, at: row)
      (column, isForced) = write(pair, column, at: row)
    }
  }

  /// Erases the end of a row where that is shorter than writing blanks.
  private mutating func erasesTail(_ pair: RowPair, from column: Int, at row: Int) -> Bool {
    guard pair.count - column > 3,
      let last = (column..<pair.count).last(where: { !pair.isSame($0) }),
      last - column >= 3
    else { return false }
    let wanted = pen(for: pair.cell(column))
    guard canErase(wanted) else { return false }
    goOn(pair, to: column, at: row)
    takePen(for: pair.cell(column))
    put("\u{1B}[K")
    return true
  }

  private func canErase(_ pen: Pen) -> Bool {
    pen.isErased && (abilities.erasesInColor || pen.background == .standard)
  }

  /// Goes to a column; over a few cells that need nothing by writing them once more.
  private mutating func goOn(_ pair: RowPair, to column: Int, at row: Int) {
    if self.row == row, let current = self.column, current < column, column - current <= 4 {
      let isPlain = (current..<column).allSatisfy { column in
        let cell = pair.cell(column)
        return cell.glyph.isASCII && !cell.isContinuation && penFits(cell)
      }
      if isPlain {
        for column in current..<column { output.append(pair.cell(column).glyph.ascii) }
        self.column = column
        return
      }
    }
    move(to: row, column)
  }

  /// Writes the cell at a column, with those like it that follow.
  ///
  /// - Returns: The column after them, and whether that has to be written in any case.
  private mutating func write(
    _ pair: RowPair, _ column: Int, at row: Int
  ) -> (next: Int, isForced: Bool) {
    let cell = pair.cell(column)
    takePen(for: cell)
    guard cell.glyph.isASCII || !abilities.isUTF8 else {
      return writeOther(pair, column, at: row)
    }
    let run = cell.glyph.isASCII ? self.run(pair, from: column) : 1
    if cell.isBlank, abilities.erasesCells, !abilities.repeats, run > 10,
      canErase(pen(for: cell))
    {
      control(run, UInt8(ascii: "X"))
      return (column + run, false)
    }
    output.append(cell.glyph.ascii)
    if cell.glyph.width == 2 { output.append(UInt8(ascii: "?")) }
    let width = abilities.repeats && repeatsLast(run, length: 1) ? run : cell.glyph.width
    advance(by: width, from: column, at: row, columns: pair.count)
    return (column + width, false)
  }

  /// Writes a cell that shows more than ASCII.
  private mutating func writeOther(
    _ pair: RowPair, _ column: Int, at row: Int
  ) -> (next: Int, isForced: Bool) {
    let glyph = pair.cell(column).glyph
    let length = output.count
    glyph.append(to: &output)
    let isCertain = glyph.isCertain
    var width = glyph.width
    if abilities.repeatsAll, isCertain, width == 1 {
      let run = self.run(pair, from: column)
      if repeatsLast(run, length: output.count - length) { width = run }
    }
    advance(by: width, from: column, at: row, columns: pair.count)
    // Where it may have overrun its cell, the next one is written at its own place.
    if !isCertain { self.column = nil }
    return (column + width, !isCertain && column + width < pair.count)
  }

  /// Has the last character written again, so that there are `run` of them, where that is shorter.
  ///
  /// - `length`: Bytes of the character.
  private mutating func repeatsLast(_ run: Int, length: Int) -> Bool {
    guard (run - 1) * length > 3 + digits(run - 1) else { return false }
    control(run - 1, UInt8(ascii: "b"))
    return true
  }

  /// How many cells from a column on have to be written and look alike.
  private func run(_ pair: RowPair, from column: Int) -> Int {
    let first = pair.cell(column)
    var end = column + 1
    while end < pair.count, pair.cell(end).shows(first) { end += 1 }
    while end > column + 1, pair.isSame(end - 1) { end -= 1 }
    return end - column
  }

  /// After the last column the cursor is nowhere for certain.
  private mutating func advance(by width: Int, from column: Int, at row: Int, columns: Int) {
    let end = column + width
    (self.row, self.column) = end < columns ? (row, end) : (nil, nil)
  }
}

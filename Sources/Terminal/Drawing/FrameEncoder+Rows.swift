internal import Screen
internal import Text

/// A row as it is on the screen and as it shall be.
struct RowPair {
  let old: Slice<UnsafeBufferPointer<Cell>>
  let new: Slice<UnsafeBufferPointer<Cell>>
  /// Whether nobody knows what is on the screen.
  let isUnknown: Bool

  var count: Int { new.count }

  func cell(_ column: Int) -> Cell { new[new.startIndex + column] }

  /// Whether a column needs nothing.
  func isSame(_ column: Int) -> Bool {
    !isUnknown && old[old.startIndex + column].shows(new[new.startIndex + column])
  }

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
    let seen: Attributes = [.underline, .reverse]
    return style.background == others.background && style.attributes.isDisjoint(with: seen)
      && others.attributes.isDisjoint(with: seen)
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
    take(wanted, forBlank: true)
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
        guard cell.glyph.isASCII, !cell.isContinuation else { return false }
        let wanted = pen(for: cell)
        return wanted == pen
          || cell.isBlank && wanted.isErased && pen.isErased && wanted.background == pen.background
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
    let wanted = pen(for: cell)
    take(wanted, forBlank: cell.isBlank)
    guard cell.glyph.isASCII || !abilities.isUTF8 else {
      for scalar in cell.glyph.scalars {
        if let bytes = UTF8.encode(scalar) { output.append(contentsOf: bytes) }
      }
      let isCertain = cell.glyph.isCertain
      advance(by: cell.glyph.width, from: column, at: row, columns: pair.count)
      // Where it may have overrun its cell, the next one is written at its own place.
      if !isCertain { self.column = nil }
      return (column + cell.glyph.width, !isCertain && column + cell.glyph.width < pair.count)
    }
    let byte = cell.glyph.ascii
    let run = cell.glyph.isASCII ? self.run(pair, from: column) : 1
    if cell.isBlank, abilities.erasesCells, run > 10, canErase(wanted) {
      control(run, UInt8(ascii: "X"))
      return (column + run, false)
    }
    output.append(byte)
    if cell.glyph.width == 2 { output.append(UInt8(ascii: "?")) }
    if run > 6, abilities.repeats {
      control(run - 1, UInt8(ascii: "b"))
      advance(by: run, from: column, at: row, columns: pair.count)
      return (column + run, false)
    }
    advance(by: cell.glyph.width, from: column, at: row, columns: pair.count)
    return (column + cell.glyph.width, false)
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

internal import Screen
internal import Text

/// Turns frames into bytes for a terminal that follows ECMA-48: only what differs from the frame
/// before, by the shortest motions and changes of look.
///
/// curses would send half as much again: it sets every attribute anew where one ends, and ends all
/// of them after each frame. On a slow line that is half as long again.
struct FrameEncoder {
  private(set) var abilities: Abilities
  /// What the terminal shows; nil where nobody knows.
  private var shown: Grid?
  private var isCursorShown: Bool?
  private var pen = Pen.plain
  /// The look that the pen writes exactly; nil where it differs from every cell's.
  private var penLook: UInt64?
  /// Where the cursor is, as far as that is certain.
  var row: Int?
  var column: Int?
  var output: [UInt8] = []
  private var lastLook: (look: UInt64, pen: Pen)?
  /// The parameters of changes of look that were made before.
  private var changes = PenChanges()

  init(_ abilities: Abilities) {
    self.abilities = abilities
  }

  /// Writes other characters than those of ASCII again as well, now that the terminal does so.
  mutating func repeatAll() { abilities.repeatsAll = true }

  /// Knows no more what is on the screen, nor how the terminal writes.
  mutating func forget() {
    shown = nil
    isCursorShown = nil
  }

  /// The bytes that make the terminal show a frame.
  mutating func encode(_ frame: Frame) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    let size = frame.grid.size
    let old: Grid
    if let shown, shown.size == size {
      old = shown
    } else {
      clear()
      old = Grid(size)
    }
    let rows = frame.grid.rows(differingFrom: old)
    encode(rows, from: old.cells, to: frame.grid.cells, columns: size.columns)
    place(frame.cursor)
    shown = frame.grid
    return output
  }

  /// Sends rows that differ, after what can be scrolled was scrolled.
  private mutating func encode(_ rows: [Int], from old: [Cell], to new: [Cell], columns: Int) {
    var rows = rows
    var scroll: Scroll?
    if abilities.scrolls, let found = Scroll(of: rows, from: old, to: new, columns: columns) {
      self.scroll(found)
      scroll = found
      rows = Array((rows.first ?? 0)...(rows.last ?? 0))
    }
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        for row in rows {
          let source = scroll.map { $0.source(of: row) } ?? row
          let pair = RowPair(
            old: old.row(source ?? row, columns: columns), new: new.row(row, columns: columns),
            isUnknown: source == nil)
          if !pair.isIdentical { encode(pair, at: row) }
        }
      }
    }
  }

  /// Begins with a blank screen.
  private mutating func clear() {
    put("\u{1B}[m\u{1B}[H\u{1B}[2J")
    (pen, penLook) = (.plain, nil)
    (row, column) = (0, 0)
  }

  private mutating func place(_ cursor: Point?) {
    if (cursor != nil) != isCursorShown {
      output += cursor == nil ? abilities.hidesCursor : abilities.showsCursor
      isCursorShown = cursor != nil
    }
    if let cursor { move(to: cursor.row, cursor.column) }
  }

  /// Scrolls a part of the screen by line feeds at its end, or reverse ones at its start.
  private mutating func scroll(_ scroll: Scroll) {
    // The rows that come in may have any look: they are written in full.
    control(scroll.region.lowerBound + 1, scroll.region.upperBound, UInt8(ascii: "r"))
    (row, column) = (0, 0)
    if scroll.distance > 0 {
      move(to: scroll.region.upperBound - 1, 0)
      output += [UInt8](repeating: 0x0A, count: scroll.distance)
    } else {
      move(to: scroll.region.lowerBound, 0)
      for _ in 0..<(-scroll.distance) { put("\u{1B}M") }
    }
    put("\u{1B}[r")
    (row, column) = (0, 0)
  }

  // MARK: Looks

  /// The pen that a cell is written with.
  mutating func pen(for cell: Cell) -> Pen {
    if let lastLook, lastLook.look == cell.look { return lastLook.pen }
    let style = cell.style
    var pen = Pen(
      foreground: style.foreground, background: style.background,
      attributes: style.attributes.intersection(abilities.attributes))
    if abilities.depth == .mono { (pen.foreground, pen.background) = (.standard, .standard) }
    if pen.foreground != .standard || pen.background != .standard {
      pen.attributes.subtract(abilities.withoutColors)
    }
    lastLook = (cell.look, pen)
    return pen
  }

  /// Takes up the pen that a cell is written with; for a blank only what shows on one has to be right.
  mutating func takePen(for cell: Cell) {
    guard cell.look != penLook else { return }
    let wanted = pen(for: cell)
    take(wanted, forBlank: cell.isBlank)
    penLook = pen == wanted ? cell.look : nil
  }

  /// Whether the pen would write a cell as it shall be.
  mutating func penFits(_ cell: Cell) -> Bool {
    if cell.look == penLook { return true }
    let wanted = pen(for: cell)
    return wanted == pen
      || cell.isBlank && wanted.isErased && pen.isErased && wanted.background == pen.background
  }

  private mutating func take(_ wanted: Pen, forBlank isBlank: Bool) {
    var wanted = wanted
    if isBlank, wanted.isErased {
      if pen.isErased, pen.background == wanted.background { return }
      if pen.isErased { (wanted.foreground, wanted.attributes) = (pen.foreground, pen.attributes) }
    }
    guard wanted != pen else { return }
    put("\u{1B}[")
    // A first parameter of 0 may be left out, together with the others that are.
    output += changes.parameters(from: pen, to: wanted, abilities)
    output.append(UInt8(ascii: "m"))
    pen = wanted
  }

  // MARK: Bytes

  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { output += $0 }
  }

  /// Writes a control sequence with one parameter; 1 is left out, which is what it is by default.
  mutating func control(_ number: Int, _ final: UInt8) {
    put("\u{1B}[")
    if number != 1 { output.append(decimal: number) }
    output.append(final)
  }

  mutating func control(_ first: Int, _ second: Int, _ final: UInt8) {
    put("\u{1B}[")
    if first != 1 { output.append(decimal: first) }
    if second != 1 {
      output.append(UInt8(ascii: ";"))
      output.append(decimal: second)
    }
    output.append(final)
  }
}

extension [UInt8] {
  /// Appends a number that is not negative, in decimal digits.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

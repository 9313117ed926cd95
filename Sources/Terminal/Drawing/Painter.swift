internal import CNcurses
internal import Screen
internal import Text

/// Copies frames to curses, row by row and only the rows that changed; curses sends what differs.
struct Painter {
  private let isUTF8: Bool
  private let depth: ColorDepth
  /// What curses has, unless somebody else wrote on the screen since.
  private var drawn: Grid?
  /// One row as it crosses to C; kept, so that it is allocated once.
  private var buffer: [td_cell] = []

  init(isUTF8: Bool, depth: ColorDepth) {
    self.isUTF8 = isUTF8
    self.depth = depth
  }

  /// The next frame is painted whole.
  mutating func forget() {
    drawn = nil
    td_repaint()
  }

  /// Shows a frame.
  mutating func paint(_ frame: Frame) {
    let former = drawn?.size == frame.grid.size ? drawn : nil
    for row in 0..<frame.grid.size.rows {
      let cells = frame.grid.row(row)
      if let former, former.row(row) == cells { continue }
      fill(with: cells)
      td_put_row(Int32(row), buffer, Int32(buffer.count))
    }
    drawn = frame.grid
    td_present(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? 0))
  }

  /// Turns a row into what crosses to C.
  ///
  /// Neighbours mostly look alike: they share one look-up.
  private mutating func fill(with cells: ArraySlice<Cell>) {
    buffer.removeAll(keepingCapacity: true)
    var style: Style?
    var blank = td_cell()
    for cell in cells where !cell.isContinuation {
      if !(style?.looksLike(cell.style) ?? false) {
        style = cell.style
        blank.attributes = attributes(cell.style.attributes)
        blank.pair = pair(cell.style)
      }
      append(cell.glyph, blank)
    }
  }

  private mutating func append(_ glyph: Glyph, _ blank: td_cell) {
    var cell = blank
    cell.width = 1
    guard !glyph.isASCII, isUTF8 else {
      cell.scalars.0 = UInt32(glyph.ascii)
      buffer.append(cell)
      if glyph.width == 2 {
        cell.scalars.0 = UInt32(UInt8(ascii: "?"))
        buffer.append(cell)
      }
      return
    }
    cell.width = Int32(glyph.width)
    withUnsafeMutableBytes(of: &cell.scalars) { bytes in
      let places = bytes.assumingMemoryBound(to: UInt32.self)
      for (place, scalar) in zip(places.indices, glyph.scalars) {
        places[place] = scalar.value
      }
    }
    buffer.append(cell)
  }

  private func attributes(_ attributes: Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= td_bold }
    if attributes.contains(.dim) { bits |= td_dim }
    if attributes.contains(.italic) { bits |= td_italic }
    if attributes.contains(.underline) { bits |= td_underline }
    if attributes.contains(.reverse) { bits |= td_reverse }
    return bits
  }

  /// The number that curses gives two colours.
  ///
  /// Where there are too many pairs, it takes back the one that was unused longest.
  private func pair(_ style: Style) -> Int32 {
    guard depth > .mono else { return 0 }
    return td_pair(number(style.foreground), number(style.background))
  }

  /// curses' number for a colour: the palette's, or with direct colour its value, where 0 to 7 are
  /// still the palette's.
  private func number(_ color: Color) -> Int32 {
    switch color.degraded(to: depth) {
    case .standard: return -1
    case .indexed(let index) where depth < .truecolor || index < 8: return Int32(index)
    case let direct:
      guard let (red, green, blue) = direct.components else { return -1 }
      let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
      return value < 8 ? 0 : value
    }
  }
}

extension ColorDepth {
  /// What a terminal shows that has `colors` colours.
  init(colors: Int) {
    self = ColorDepth.allCases.last { $0 != .mono && $0.rawValue <= colors } ?? .mono
  }
}

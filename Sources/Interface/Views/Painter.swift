internal import Screen
internal import Text

/// A grid, and the looks to draw on it with.
struct Painter {
  var grid: Grid
  let theme: Theme
  /// How components are drawn.
  let look: Look
  /// Where the cursor stands; nil hides it.
  var cursor: Point?
  /// What was drawn before.
  var memory: FrameMemory

  init(size: Size, look: Look, memory: FrameMemory) {
    theme = look.theme
    grid = Grid(size, style: theme[.text])
    self.look = look
    self.memory = memory
    self.memory.begin(theme)
  }

  /// Draws a line, or copies it where it was drawn before from the same facts.
  mutating func line(
    _ key: FrameMemory.Key, _ facts: FrameMemory.Facts, in field: Rect,
    draw: (inout Painter) -> Void
  ) {
    if let cells = memory.cells(key, facts, columns: field.columns) {
      return grid.put(cells, at: field.origin)
    }
    draw(&self)
    memory.keep(grid.cells(in: field), key, facts)
  }

  /// Writes a line into a field of one row, cut where it does not fit.
  mutating func put(
    _ line: SafeLine, in field: Rect, role: Role, alignment: SafeLine.Alignment = .left
  ) {
    guard !field.isEmpty else { return }
    grid.put(
      line.truncated(to: field.columns), at: field.origin, width: field.columns,
      style: theme[role], alignment: alignment)
  }

  /// Writes pieces one after the other into a field of one row.
  mutating func put(_ fragments: [Fragment], in field: Rect, fill: Role) {
    guard !field.isEmpty else { return }
    let spans = fragments.map { Span($0.line, style($0.role, on: fill)) }
    grid.put(spans, at: field.origin, width: field.columns, style: theme[fill])
  }

  /// Writes pieces so that the last one ends at the end of the field; nothing where they don't fit.
  ///
  /// - Returns: the columns that they took.
  @discardableResult
  mutating func putRight(_ fragments: [Fragment], in field: Rect, fill: Role) -> Int {
    let width = fragments.reduce(0) { $0 + $1.line.width }
    guard width <= field.columns, width > 0 else { return 0 }
    put(fragments, in: field.cut(.right, width).strip, fill: fill)
    return width
  }

  /// A role's look on the background of another, unless it has one of its own.
  func style(_ role: Role, on fill: Role) -> Style {
    let style = theme[role]
    guard role != fill, style.background == theme[.text].background else { return style }
    var result = style.on(theme[fill])
    result.role = role
    return result
  }

  /// Marks what was looked for in a row.
  mutating func highlight(_ words: [String], of line: SafeLine, at point: Point, in clip: Rect) {
    for word in words {
      for range in Fold.ranges(of: word, in: line) {
        let field = Rect(
          row: point.row, column: point.column + range.lowerBound, rows: 1, columns: range.count)
        let look = theme[.match]
        grid.restyle(field.intersection(clip)) { _ in look }
      }
    }
  }

  mutating func rule(_ rect: Rect, role: Role = .border) {
    grid.horizontalRule(rect, style: theme[role])
  }

  /// Says something in the middle of an empty area.
  mutating func message(_ lines: [SafeLine], in area: Rect, role: Role = .textMuted) {
    let wrapped = lines.flatMap { $0.wrapped(to: max(2, area.columns - 4)) }
    let shown = wrapped.prefix(area.rows)
    let first = area.row + (area.rows - shown.count) / 3
    for (number, line) in shown.enumerated() {
      let field = Rect(row: first + number, column: area.column, rows: 1, columns: area.columns)
      put(line, in: field, role: role, alignment: .center)
    }
  }
}

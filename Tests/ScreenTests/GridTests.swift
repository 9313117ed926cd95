import Screen
import Testing
import Text
import Randomness

@Suite struct GridTests {
  private let marked = Style(foreground: .indexed(1))

  private func grid(_ rows: Int, _ columns: Int, filled: SafeLine? = nil) -> Grid {
    var grid = Grid(Size(rows: rows, columns: columns))
    for row in 0..<rows {
      let line = filled ?? SafeLine(String(repeating: ".", count: columns))
      grid.write(line, at: Point(row: row, column: 0), style: .plain)
    }
    return grid
  }

  @Test func `a field is written and blanked`() {
    var grid = grid(3, 10)
    grid.put("abc", at: Point(row: 1, column: 2), width: 5, style: marked)
    #expect(grid.rows == ["..........", "..abc  ...", ".........."])
    grid.put("right", at: Point(row: 2, column: 0), width: 8, style: marked, alignment: .right)
    #expect(grid.rows[2] == "   right..")
    grid.put("mid", at: Point(row: 0, column: 0), width: 7, style: marked, alignment: .center)
    #expect(grid.rows[0] == "  mid  ...")
  }

  @Test(arguments: [
    Color.standard, .indexed(0), .indexed(255), .rgb(0, 0, 0), .rgb(255, 255, 255),
    .rgb(1, 2, 3),
  ])
  func `a cell keeps its look`(color: Color) {
    let styles = [
      Style(foreground: color), Style(background: color),
      Style(
        foreground: color, background: color, attributes: [.bold, .reverse], role: .listUnread),
    ]
    for style in styles {
      var grid = grid(1, 2)
      grid.write("a", at: Point(row: 0, column: 0), style: style)
      #expect(grid[Point(row: 0, column: 0)].style == style)
    }
  }

  @Test func `rows differ by what is seen of them`() {
    let old = grid(3, 4)
    var new = old
    new.restyle(Rect(row: 0, column: 0, rows: 1, columns: 4)) { style in
      Style(
        foreground: style.foreground, background: style.background,
        attributes: style.attributes, role: .quote)
    }
    new.restyle(Rect(row: 2, column: 3, rows: 1, columns: 1)) { $0.adding(.bold) }
    #expect(new != old)
    #expect(new.rows(differingFrom: old) == [2])
  }

  @Test func `text is clipped to its field`() {
    var grid = grid(1, 10)
    grid.put("much too long", at: Point(row: 0, column: 2), width: 4, style: marked)
    #expect(grid.rows == ["..much...."])
    grid.put("日本語", at: Point(row: 0, column: 0), width: 5, style: marked)
    #expect(grid.rows == ["日本 h...."])
  }

  @Test func `wide glyphs at an edge leave blanks and change nothing beyond`() {
    var grid = grid(1, 10)
    let field = Rect(row: 0, column: 3, rows: 1, columns: 4)
    grid.write("日本語", at: Point(row: 0, column: 2), within: field, style: marked)
    #expect(grid.rows == ["... 本 ..."])
    grid.write("日", at: Point(row: 0, column: 9), style: marked)
    #expect(grid.rows == ["... 本 .."])
    grid.write("日", at: Point(row: 0, column: -1), style: marked)
    #expect(grid.rows == [" .. 本 .."])
  }

  @Test func `the other half of a wide glyph that is overwritten becomes blank`() {
    var left = grid(1, 6, filled: "日本語")
    left.write("x", at: Point(row: 0, column: 1), style: marked)
    #expect(left.rows == [" x本語"])
    var right = grid(1, 6, filled: "日本語")
    right.write("x", at: Point(row: 0, column: 2), style: marked)
    #expect(right.rows == ["日x 語"])
    var filled = grid(1, 6, filled: "日本語")
    filled.fill(Rect(row: 0, column: 1, rows: 1, columns: 4), style: marked)
    #expect(filled.rows == [""])
    #expect(filled[Point(row: 0, column: 0)].style == .plain)
  }

  @Test func `nothing is drawn outside of the grid`() {
    var grid = grid(2, 4)
    let before = grid
    grid.put("x", at: Point(row: -1, column: 0), width: 4, style: marked)
    grid.put("x", at: Point(row: 2, column: 0), width: 4, style: marked)
    grid.put("x", at: Point(row: 0, column: 4), width: 4, style: marked)
    grid.put("x", at: Point(row: 0, column: 0), width: -4, style: marked)
    grid.put("x", at: Point(row: 0, column: -9), width: 4, style: marked)
    grid.fill(Rect(row: 5, column: 5, rows: 3, columns: 3), style: marked)
    grid.draw(Grid(Size(rows: 2, columns: 2)), at: Point(row: 9, column: 9))
    #expect(grid == before)
    #expect(grid[Point(row: 7, column: 7)].glyph == .space)
    #expect(grid.row(5).isEmpty)
  }

  /// Any line in any field leaves every cell outside of the field as it was.
  @Test(arguments: 0..<40) func `no cell outside of a field changes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [String] = [
      "a", "日", "e\u{301}", "👨‍👩‍👧", "🇩🇪", "\u{1B}[2J", "\u{202E}", "\t", "한", "की", " ", "\u{301}",
    ]
    for _ in 0..<50 {
      let text = (0..<random.below(14)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
      let field = Rect(
        row: random.below(4) - 1, column: random.below(24) - 4, rows: 1, columns: random.below(12))
      let before = grid(3, 20)
      var after = before
      after.put(SafeLine(text), at: field.origin, width: field.columns, style: marked)
      for row in 0..<3 {
        for column in 0..<20 {
          let place = Point(row: row, column: column)
          if !field.contains(place) { #expect(after[place] == before[place]) }
        }
      }
      expectWholeGlyphs(after)
    }
  }

  /// Every wide glyph has its right half, and every right half its glyph.
  private func expectWholeGlyphs(_ grid: Grid) {
    for row in 0..<grid.size.rows {
      var open = false
      for cell in grid.row(row) {
        #expect(cell.isContinuation == open)
        open = !cell.isContinuation && cell.glyph.width == 2
      }
      #expect(!open)
    }
  }

  @Test func `a popup is drawn over what is there`() {
    var grid = grid(3, 8, filled: "日本日本")
    var popup = Grid(Size(rows: 1, columns: 3))
    popup.write("abc", at: Point(row: 0, column: 0), style: marked)
    grid.draw(popup, at: Point(row: 1, column: 1))
    #expect(grid.rows == ["日本日本", " abc日本", "日本日本"])
    var wide = Grid(Size(rows: 1, columns: 4))
    wide.write("日本", at: Point(row: 0, column: 0), style: marked)
    grid.draw(wide, at: Point(row: 0, column: 5))
    #expect(grid.rows[0] == "日本 日")
    grid.draw(wide, at: Point(row: 2, column: -1))
    #expect(grid.rows[2] == " 本 日本")
  }

  @Test func `frames and rules are drawn`() {
    var grid = Grid(Size(rows: 4, columns: 12))
    let inside = grid.frame(grid.bounds, lines: .rounded, style: .plain, title: "Note 日本語")
    #expect(inside == Rect(row: 1, column: 1, rows: 2, columns: 10))
    grid.horizontalRule(inside.line(1), style: .plain)
    #expect(grid.rows == ["╭─ Note … ─╮", "│          │", "│──────────│", "╰──────────╯"])
    var ascii = Grid(Size(rows: 2, columns: 4))
    ascii.frame(ascii.bounds, lines: .ascii, style: .plain)
    #expect(ascii.rows == ["+--+", "+--+"])
    var small = Grid(Size(rows: 1, columns: 1))
    small.frame(small.bounds, style: .plain)
    #expect(small.rows == [""])
  }

  @Test func `spans follow one another`() {
    var grid = grid(1, 12)
    let theme = Theme.plain
    grid.put(
      [Span("#1042 ", theme[.textMuted]), Span("日本", theme[.listUnread])],
      at: Point(row: 0, column: 1), width: 9, style: theme[.list])
    #expect(grid.rows == [".#1042 日 .."])
    #expect(grid.roleRuns == ["0: 1-6 text.muted", "0: 7-9 list.unread"])
  }

  @Test func `a look is changed in place`() {
    var grid = grid(1, 5)
    grid.restyle(Rect(row: 0, column: 1, rows: 1, columns: 2)) { $0.adding(.reverse) }
    #expect(grid.rows == ["....."])
    #expect(
      grid.row(0).map { $0.style.attributes == .reverse } == [false, true, true, false, false])
  }
}

extension SplitMix64 {
  fileprivate mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }
}

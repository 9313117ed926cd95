import Screen
import Testing
import Text
import Randomness

@testable import Terminal

/// Whatever frames follow each other, the terminal shows the last one.
@Suite struct FrameEncoderTests {
  private static let words: [SafeLine] = [
    "invoice", "a", "printer is offline", "東京オフィス", "é", "👍 ok", "────────────", "aaaaaaaaaaaaaaa",
    "e\u{301}", "▌ ●",
  ]
  private static let styles: [Style] = [
    .plain, Style(foreground: .indexed(2)), Style(background: .indexed(236)),
    Style(foreground: .indexed(252), background: .indexed(234), attributes: .bold),
    Style(foreground: .rgb(1, 2, 3), attributes: [.dim, .italic]), Style(attributes: .underline),
    Style(background: .indexed(12), attributes: .reverse),
  ]

  private static func change(_ grid: inout Grid, _ random: inout SplitMix64) {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int(random.next() % UInt64(elements.count))]
    }
    let (rows, columns) = (grid.size.rows, grid.size.columns)
    for _ in 0..<Int(random.next() % 6) {
      let point = Point(
        row: Int(random.next() % UInt64(rows)), column: Int(random.next() % UInt64(columns)))
      switch random.next() % 5 {
      case 0: grid.put(pick(words), at: point, width: columns, style: pick(styles))
      case 1:
        grid.fill(
          Rect(row: point.row, column: point.column, rows: 1, columns: 30), style: pick(styles))
      case 2:
        let row = Rect(row: point.row, column: 0, rows: 1, columns: columns)
        let style = pick(styles)
        grid.restyle(row) { _ in style }
      case 3:
        let shift = Int(random.next() % 5) - 2
        var moved = grid
        for row in 0..<rows - 3 where row + shift >= 0 && row + shift < rows {
          moved.put(grid.row(row + shift), at: Point(row: row, column: 0))
        }
        grid = moved
      default: grid.write(pick(words), at: point, style: pick(styles))
      }
    }
  }

  private static func looks(_ style: Style, _ depth: ColorDepth) -> ScreenModel.Look {
    var model = ScreenModel(rows: 1, columns: 2, erasesInColor: true)
    var abilities = Abilities()
    abilities.depth = depth
    let pen = Pen(
      foreground: style.foreground, background: style.background, attributes: style.attributes)
    let bytes = pen.parameters(from: .plain, abilities) ?? []
    model.feed(Array("\u{1B}[".utf8) + bytes + Array("mx".utf8)) { _ in 1 }
    return model.cells[0][0].look
  }

  private static func problems(_ model: ScreenModel, _ grid: Grid, _ depth: ColorDepth) -> [String]
  {
    var problems = model.problems
    for row in 0..<grid.size.rows {
      for (column, cell) in grid.row(row).enumerated() {
        let shown = model.cells[row][column]
        let text = cell.isContinuation ? "" : String(String.UnicodeScalarView(cell.glyph.scalars))
        var (look, wanted) = (shown.look, looks(cell.style, depth))
        if text == " ", wanted.attributes.isDisjoint(with: [4, 7]) {
          look.foreground = wanted.foreground
          if look.attributes.isDisjoint(with: [4, 7]) { look.attributes = wanted.attributes }
        }
        if cell.isContinuation { (look, wanted) = (.init(), .init()) }
        if shown.text != text || look != wanted {
          problems.append("\(row), \(column): '\(shown.text)' \(look) for '\(text)' \(wanted)")
        }
      }
    }
    return problems
  }

  /// Kinds of terminals, by what they can't do.
  private static let kinds: [@Sendable (inout Abilities) -> Void] = [
    { _ in }, { $0.erasesInColor = false }, { $0.repeats = false }, { $0.erasesCells = false },
    { $0.endsAttributes = false }, { $0.goesToColumn = false }, { $0.scrolls = false },
    { $0.depth = .truecolor }, { $0.repeatsAll = true },
  ]

  @Test(arguments: 0..<45)
  func `the terminal shows the last frame`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var abilities = Abilities()
    let kinds = FrameEncoderTests.kinds
    kinds[seed % kinds.count](&abilities)
    let size = Size(rows: 4 + seed % 9, columns: 20 + seed % 31)
    var encoder = FrameEncoder(abilities)
    var model = ScreenModel(
      rows: size.rows, columns: size.columns, erasesInColor: abilities.erasesInColor)
    var grid = Grid(size)
    for _ in 0..<30 {
      FrameEncoderTests.change(&grid, &random)
      let cursor = Point(row: size.rows - 1, column: Int(random.next() % 20))
      model.feed(encoder.encode(Frame(grid: grid, cursor: cursor))) { scalar in
        SafeLine("o" + String(scalar)).width - 1
      }
      let problems = FrameEncoderTests.problems(model, grid, abilities.depth)
      try #require(problems.isEmpty, "\(problems.prefix(3))")
      #expect((model.row, model.column) == (cursor.row, cursor.column))
    }
  }

  @Test func `a frame like the one before costs nothing`() {
    var encoder = FrameEncoder(Abilities())
    var grid = Grid(Size(rows: 5, columns: 40))
    grid.write("hello", at: Point(row: 1, column: 3), style: .plain)
    _ = encoder.encode(Frame(grid: grid))
    #expect(encoder.encode(Frame(grid: grid)).isEmpty)
    grid.write("j", at: Point(row: 1, column: 3), style: .plain)
    #expect(encoder.encode(Frame(grid: grid)) == Array("\u{1B}[5Dj".utf8))
  }

  @Test func `a rule is one character where the terminal repeats any`() {
    var encoder = FrameEncoder(Abilities())
    var grid = Grid(Size(rows: 5, columns: 80))
    func rule(at row: Int) -> String {
      grid.horizontalRule(Rect(row: row, column: 4, rows: 1, columns: 61), style: .plain)
      return String(decoding: encoder.encode(Frame(grid: grid)), as: UTF8.self)
    }
    _ = encoder.encode(Frame(grid: grid))
    #expect(rule(at: 1).hasSuffix(String(repeating: "─", count: 61)))
    encoder.repeatAll()
    #expect(rule(at: 2).hasSuffix("─\u{1B}[60b"))
  }

  @Test func `blanks between texts are one blank that is repeated`() {
    var encoder = FrameEncoder(Abilities())
    var grid = Grid(Size(rows: 2, columns: 60))
    func bytes(showing text: SafeLine, _ sign: SafeLine) -> String {
      grid.put(text, at: Point(row: 1, column: 0), width: 30, style: .plain)
      grid.write(sign, at: Point(row: 1, column: 30), style: .plain)
      return String(decoding: encoder.encode(Frame(grid: grid)), as: UTF8.self)
    }
    _ = bytes(showing: SafeLine(String(repeating: "ab", count: 15)), "|")
    #expect(bytes(showing: "b", "!").hasSuffix("b \u{1B}[28b!"))
  }

  @Test func `a list that moves on by a row is scrolled`() {
    var encoder = FrameEncoder(Abilities())
    var grid = Grid(Size(rows: 20, columns: 60))
    func fill(from first: Int) {
      for row in 2..<18 {
        let line = SafeLine("ticket \(first + row * 7919) with some words of its own")
        grid.put(line, at: Point(row: row, column: 0), width: 60, style: .plain)
      }
    }
    for row in 0..<20 { grid.write("edge", at: Point(row: row, column: 50), style: .plain) }
    fill(from: 0)
    _ = encoder.encode(Frame(grid: grid))
    fill(from: 7919)
    #expect(encoder.encode(Frame(grid: grid)).count < 90)
  }
}

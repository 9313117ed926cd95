import Screen
import Testing

@Suite struct RectTests {
  private let screen = Rect(rows: 24, columns: 80)

  @Test func `strips are cut from any edge`() {
    let (top, rest) = screen.cut(.top, 1)
    #expect(top == Rect(rows: 1, columns: 80))
    #expect(rest == Rect(row: 1, rows: 23, columns: 80))
    #expect(screen.cut(.bottom, 2).strip == Rect(row: 22, rows: 2, columns: 80))
    #expect(screen.cut(.left, 20).rest == Rect(column: 20, rows: 24, columns: 60))
    #expect(screen.cut(.right, 200).strip == screen)
    #expect(screen.cut(.right, 200).rest.isEmpty)
    #expect(screen.cut(.top, -1).rest == screen)
  }

  @Test func `shares are dealt out to the last column`() {
    let parts = screen.split(columns: [.fixed(20), .share(1), .share(2)], gap: 1)
    #expect(parts.map(\.columns) == [20, 19, 39])
    #expect(parts.map(\.column) == [0, 21, 41])
    #expect(screen.split(rows: [.fixed(1), .share(1), .fixed(1)]).map(\.rows) == [1, 22, 1])
  }

  @Test func `parts never reach beyond the whole`() {
    let lengths: [Length] = [.fixed(6), .share(3), .fixed(10), .share(1), .fixed(-4), .share(0)]
    for width in 0...60 {
      for gap in 0...2 {
        var next = 0
        for part in Rect(rows: 1, columns: width).split(columns: lengths, gap: gap) {
          #expect(part.columns == 0 || part.column >= next)
          next = max(next, part.column + part.columns)
          #expect(next <= width || part.isEmpty)
        }
        #expect(next <= width)
      }
    }
  }

  @Test func `rectangles are shrunk, centered and compared`() {
    #expect(screen.inset(rows: 1, columns: 2) == Rect(row: 1, column: 2, rows: 22, columns: 76))
    #expect(screen.inset(rows: 50, columns: 50).isEmpty)
    #expect(
      screen.centered(rows: 10, columns: 40) == Rect(row: 7, column: 20, rows: 10, columns: 40))
    #expect(screen.centered(rows: 99, columns: 99) == screen)
    #expect(
      screen.intersection(Rect(row: 20, column: 70, rows: 9, columns: 90))
        == Rect(row: 20, column: 70, rows: 4, columns: 10))
    #expect(screen.contains(Point(row: 23, column: 79)))
    #expect(!screen.contains(Point(row: 24, column: 0)))
    #expect(screen.line(3) == Rect(row: 3, rows: 1, columns: 80))
    #expect(screen.line(24).isEmpty)
  }
}

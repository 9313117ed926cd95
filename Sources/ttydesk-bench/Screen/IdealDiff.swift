/// The bytes that a good encoder needs to turn one screen into another: the shortest motions and
/// changes of look, erasing, repeating, and one scroll of some rows.
///
/// Nearly the fewest there are, and no more than can be reached.
struct IdealDiff {
  private var bytes = 0
  private var look = VirtualScreen.Look()
  private var row: Int?
  private var column = 0

  /// Bytes between two screens of one size, from a cursor that is anywhere.
  static func bytes(from old: VirtualScreen, to new: VirtualScreen) -> Int {
    let whole = IdealDiff.bytes(from: old.cells, to: new.cells)
    let changed = (0..<old.rows).filter { old.cells[$0] != new.cells[$0] }
    guard changed.count > 2, let first = changed.first, let last = changed.last else {
      return whole
    }
    var best = whole
    for distance in -3...3 where distance != 0 && abs(distance) <= last - first {
      var moved = old.cells
      for row in first...last {
        let source = row + distance
        moved[row] = (first...last).contains(source) ? old.cells[source] : blankRow(old.columns)
      }
      // Sets the region, goes to its edge, feeds lines and sets it back.
      let scroll = 6 + 4 + abs(distance) * (distance > 0 ? 1 : 2) + 3
      best = min(best, scroll + IdealDiff.bytes(from: moved, to: new.cells))
    }
    return best
  }

  private static func blankRow(_ columns: Int) -> [VirtualScreen.Cell] {
    Array(repeating: VirtualScreen.Cell(), count: columns)
  }

  private static func bytes(
    from old: [[VirtualScreen.Cell]], to new: [[VirtualScreen.Cell]]
  ) -> Int {
    var diff = IdealDiff()
    for row in new.indices where old[row] != new[row] { diff.write(new[row], over: old[row], row) }
    return diff.bytes
  }

  private mutating func write(
    _ new: [VirtualScreen.Cell], over old: [VirtualScreen.Cell], _ row: Int
  ) {
    let tail = 1 + (new.lastIndex { $0 != new.last || $0.scalar != " " } ?? -1)
    var column = 0
    while column < new.count {
      guard !IdealDiff.looksSame(old[column], new[column]) else {
        column += 1
        continue
      }
      go(to: row, column, over: new)
      if column >= tail, let blank = new.last, blank.look.isErased {
        take(blank.look, isBlank: true)
        bytes += min(3, new.count - column)
        self.row = nil
        return
      }
      column = writeRun(new, old, from: column)
      self.column = column
      if column >= new.count { self.row = nil }
    }
  }

  /// Writes a cell and those that look the same after it, and gives the column after them.
  private mutating func writeRun(
    _ new: [VirtualScreen.Cell], _ old: [VirtualScreen.Cell], from start: Int
  ) -> Int {
    let cell = new[start]
    take(cell.look, isBlank: cell.scalar == " ")
    guard let scalar = cell.scalar else { return start + 1 }
    var end = start + 1
    while end < new.count, new[end].scalar == nil { end += 1 }
    guard end == start + 1 else {
      bytes += UTF8.width(scalar)
      return end
    }
    while end < new.count, new[end] == cell, !IdealDiff.looksSame(old[end], new[end]) { end += 1 }
    let count = end - start
    let repeated = UTF8.width(scalar) + 3 + digits(count - 1)
    bytes += min(count * UTF8.width(scalar), count > 1 ? repeated : .max)
    return end
  }

  /// Whether both are the same to the eye: of a blank only the background is seen.
  private static func looksSame(_ one: VirtualScreen.Cell, _ other: VirtualScreen.Cell) -> Bool {
    one == other
      || one.scalar == " " && other.scalar == " " && one.look.isErased && other.look.isErased
        && one.look.background == other.look.background
  }

  private mutating func go(to row: Int, _ column: Int, over cells: [VirtualScreen.Cell]) {
    defer { (self.row, self.column) = (row, column) }
    let absolute = 4 + digits(row + 1) + (column > 0 ? digits(column + 1) : -1)
    guard let current = self.row, current <= row else {
      bytes += absolute
      return
    }
    let down = row - current
    let gap = column - self.column
    var ways = [absolute, 1 + down + (column == 0 ? 0 : 3 + digits(column))]
    if gap == 0 { ways.append(down) }
    if gap > 0 { ways.append(down + 3 + (gap > 1 ? digits(gap) : 0)) }
    if gap < 0 { ways.append(down + min(-gap, 3 + digits(-gap))) }
    let isSkippable =
      down == 0 && gap > 0
      && cells[self.column..<column].allSatisfy { $0.look == look && $0.scalar?.isASCII == true }
    if isSkippable { ways.append(gap) }
    bytes += ways.min() ?? absolute
  }

  /// Changes the look, the shorter way of adding to it and of setting it anew.
  private mutating func take(_ wanted: VirtualScreen.Look, isBlank: Bool) {
    if isBlank, wanted.isErased, look.isErased, wanted.background == look.background { return }
    guard wanted != look else { return }
    func length(_ bits: UInt16, _ width: Int) -> Int { bits.nonzeroBitCount * width }
    func color(_ text: String) -> Int { text.isEmpty ? 3 : text.utf8.count + 1 }
    var changed = length(wanted.attributes & ~look.attributes, 2)
    changed += length(look.attributes & ~wanted.attributes, 3)
    if wanted.foreground != look.foreground { changed += color(wanted.foreground) }
    if wanted.background != look.background { changed += color(wanted.background) }
    var whole = 1 + length(wanted.attributes, 2)
    if !wanted.foreground.isEmpty { whole += color(wanted.foreground) }
    if !wanted.background.isEmpty { whole += color(wanted.background) }
    bytes += 2 + min(changed, whole)
    look = wanted
  }

  private func digits(_ number: Int) -> Int {
    number < 10 ? 1 : number < 100 ? 2 : 3
  }
}

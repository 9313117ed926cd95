internal import Text

extension ThreadState {
  /// Goes to the next row with the words that are looked for; false where there is none.
  mutating func findNext(step: Int, height: Int) -> Bool {
    guard var find, !find.text.isEmpty else { return false }
    let from = find.position ?? Position(item: top.item, line: top.line - step)
    guard let found = match(for: find.text, from: from, step: step) else { return false }
    find.position = found
    self.find = find
    if !visible(height: height).contains(where: { $0.position == found }) {
      var wanted = found
      wanted.line = max(0, found.line - 2)
      go(to: wanted, height: height)
    }
    current = found.item
    return true
  }

  private mutating func match(for text: String, from: Position, step: Int) -> Position? {
    var place = from.item
    var wrapped = false
    var skips = true
    while true {
      let lines = laidOut(place)
      let numbers = step > 0 ? Array(lines.indices) : lines.indices.reversed()
      for number in numbers {
        if skips, step > 0 ? number <= from.line : number >= from.line { continue }
        if !Fold.ranges(of: text, in: lines[number].text).isEmpty {
          return Position(item: place, line: number)
        }
      }
      skips = false
      if wrapped, place == from.item { return nil }
      place += step
      if !loaded.contains(place) {
        guard !wrapped, !loaded.isEmpty else { return nil }
        wrapped = true
        place = step > 0 ? loaded.lowerBound : loaded.upperBound - 1
      }
    }
  }
}

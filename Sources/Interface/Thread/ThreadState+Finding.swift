internal import Text

extension ThreadState {
  /// What a search among the rows came to.
  enum Found: Hashable, Sendable {
    case here
    case nowhere
    /// Not among the items that are loaded; those from this place on are not known.
    case beyond(Int)
  }

  /// Goes to the next row with the words that are looked for.
  mutating func findNext(step: Int, height: Int) -> Found {
    guard let find, !find.text.isEmpty else { return .nowhere }
    let from = find.position ?? Position(item: top.item, line: top.line - step)
    return findNext(from: from, step: step, height: height)
  }

  /// Goes to the first row with the words in an item, or to the last one.
  mutating func find(in place: Int, step: Int, height: Int) -> Found {
    findNext(
      from: Position(item: place, line: step > 0 ? -1 : Int.max), step: step, height: height)
  }

  private mutating func findNext(from: Position, step: Int, height: Int) -> Found {
    guard var find else { return .nowhere }
    let (match, end) = match(for: find.text, from: from, step: step)
    guard let match else { return end.map { .beyond($0) } ?? .nowhere }
    find.position = match
    self.find = find
    if !visible(height: height).contains(where: { $0.position == match }) {
      var wanted = match
      wanted.line = max(0, match.line - 2)
      go(to: wanted, height: height)
    }
    current = match.item
    return .here
  }

  /// The next row with some words; else the place where what is loaded ends, if it does.
  private mutating func match(
    for text: String, from: Position, step: Int
  ) -> (row: Position?, end: Int?) {
    var place = from.item
    var wrapped = false
    var skips = true
    while true {
      let lines = laidOut(place)
      let numbers = step > 0 ? Array(lines.indices) : lines.indices.reversed()
      for number in numbers {
        if skips, step > 0 ? number <= from.line : number >= from.line { continue }
        if !Fold.ranges(of: text, in: lines[number].text).isEmpty {
          return (Position(item: place, line: number), nil)
        }
      }
      skips = false
      if wrapped, place == from.item { return (nil, nil) }
      place += step
      if !loaded.contains(place) {
        guard loaded.count == count else { return (nil, place) }
        guard !wrapped, !loaded.isEmpty else { return (nil, nil) }
        wrapped = true
        place = step > 0 ? loaded.lowerBound : loaded.upperBound - 1
      }
    }
  }
}

internal import Screen

/// A part of the screen that moved up or down by some rows.
struct Scroll: Equatable {
  /// The rows that scroll.
  let region: Range<Int>
  /// Rows by which they move up; down if it is negative.
  let distance: Int

  /// Fewer rows than this are sent rather than scrolled.
  private static let leastGain = 3

  /// Finds the movement that saves the most rows; nil where none is worth its bytes.
  ///
  /// - `changed`: The rows that differ, ascending.
  init?(of changed: [Int], from old: [Cell], to new: [Cell], columns: Int) {
    func hash(_ cells: [Cell], _ row: Int) -> Int {
      var hasher = Hasher()
      for cell in cells[row * columns..<(row + 1) * columns] {
        hasher.combine(cell.glyph)
        hasher.combine(cell.style.foreground)
        hasher.combine(cell.style.background)
      }
      return hasher.finalize()
    }
    guard changed.count >= Scroll.leastGain + 1, let first = changed.first, let last = changed.last
    else { return nil }
    let before = (first...last).map { hash(old, $0) }
    let after = (first...last).map { hash(new, $0) }
    let moves = (1 - before.count..<before.count).filter { $0 != 0 }
      .compactMap { Scroll.gain(moving: before, to: after, by: $0) }
    guard let best = moves.max(by: { $0.gain < $1.gain }), best.gain >= Scroll.leastGain else {
      return nil
    }
    distance = best.distance
    region = first + best.rows.lowerBound..<first + best.rows.upperBound
  }

  /// How many rows need not be sent where some move by a distance; nil where none fits.
  private static func gain(
    moving before: [Int], to after: [Int], by distance: Int
  ) -> (gain: Int, distance: Int, rows: Range<Int>)? {
    let fitting = (max(0, -distance)..<min(after.count, after.count - distance)).filter {
      after[$0] == before[$0 + distance]
    }
    guard let first = fitting.first, let last = fitting.last else { return nil }
    let rows = min(first, first + distance)..<max(last, last + distance) + 1
    let gained = fitting.count { after[$0] != before[$0] }
    // Rows that stand already and would be carried away have to be sent again.
    let lost = rows.count {
      after[$0] == before[$0]
        && (!after.indices.contains($0 + distance) || after[$0] != before[$0 + distance])
    }
    return (gained - lost - abs(distance) / 4, distance, rows)
  }

  /// Moves the rows of what is on the screen.
  ///
  /// - Returns: The rows that came in, of which nobody knows how they look.
  func apply(to cells: inout [Cell], columns: Int) -> Range<Int> {
    let length = (region.count - abs(distance)) * columns
    let start = region.lowerBound * columns
    let end = region.upperBound * columns
    let shift = abs(distance) * columns
    if distance > 0 {
      cells.replaceSubrange(start..<start + length, with: Array(cells[start + shift..<end]))
      return region.upperBound - distance..<region.upperBound
    }
    cells.replaceSubrange(start + shift..<end, with: Array(cells[start..<start + length]))
    return region.lowerBound..<region.lowerBound - distance
  }
}

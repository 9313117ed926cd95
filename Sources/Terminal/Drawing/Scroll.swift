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
    guard changed.count >= Scroll.leastGain + 1, let first = changed.first, let last = changed.last
    else { return nil }
    let found = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        let before = (first...last).map { old.row($0, columns: columns) }
        let after = (first...last).map { new.row($0, columns: columns) }
        return Scroll.best(from: before, to: after)
      }
    }
    guard let best = found else { return nil }
    distance = best.distance
    region = first + best.rows.lowerBound..<first + best.rows.upperBound
  }

  private typealias Row = UnsafeBufferPointer<Cell>
  private typealias Move = (gain: Int, distance: Int, rows: Range<Int>)

  private static func best(from before: [Row], to after: [Row]) -> Move? {
    let stays = zip(before, after).map { $0.isIdentical(to: $1) }
    var best: Move?
    for distance in 1 - before.count..<before.count where distance != 0 {
      guard let move = Scroll.gain(moving: before, to: after, by: distance, stays: stays),
        move.gain > best?.gain ?? Scroll.leastGain - 1
      else { continue }
      best = move
    }
    return best
  }

  /// How many rows need not be sent where some move by a distance; nil where none fits.
  ///
  /// - `stays`: Whether each row is what it was.
  private static func gain(
    moving before: [Row], to after: [Row], by distance: Int, stays: [Bool]
  ) -> Move? {
    var (first, last, gained) = (Int?.none, 0, 0)
    for row in max(0, -distance)..<min(after.count, after.count - distance)
    where after[row].isIdentical(to: before[row + distance]) {
      first = first ?? row
      last = row
      if !stays[row] { gained += 1 }
    }
    guard let first, gained >= Scroll.leastGain else { return nil }
    let rows = min(first, first + distance)..<max(last, last + distance) + 1
    // Rows that stand already and would be carried away have to be sent again.
    let lost = rows.count {
      stays[$0]
        && (!after.indices.contains($0 + distance)
          || !after[$0].isIdentical(to: before[$0 + distance]))
    }
    return (gained - lost - abs(distance) / 4, distance, rows)
  }

  /// The row that a row shows once the screen has scrolled, by where it stood before; nil for one
  /// that came in, of which nobody knows how it looks.
  func source(of row: Int) -> Int? {
    guard region.contains(row) else { return row }
    return region.contains(row + distance) ? row + distance : nil
  }
}

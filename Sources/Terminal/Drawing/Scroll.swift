internal import Screen
internal import Text

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
    let before = Scroll.fingerprints(of: first...last, in: old, columns: columns)
    let after = Scroll.fingerprints(of: first...last, in: new, columns: columns)
    var best: (gain: Int, distance: Int, rows: Range<Int>)?
    for distance in 1 - before.count..<before.count where distance != 0 {
      guard let move = Scroll.gain(moving: before, to: after, by: distance),
        move.gain > best?.gain ?? Scroll.leastGain - 1
      else { continue }
      best = move
    }
    guard let best else { return nil }
    distance = best.distance
    region = first + best.rows.lowerBound..<first + best.rows.upperBound
  }

  /// A number for each row by which it is found again.
  ///
  /// Two rows that share one by chance cost some bytes and nothing else: what is scrolled is still
  /// compared with what shall be there.
  private static func fingerprints(
    of rows: ClosedRange<Int>, in cells: [Cell], columns: Int
  ) -> [UInt64] {
    cells.withUnsafeBufferPointer { cells in
      rows.map { row in
        var sum: UInt64 = 0
        for cell in cells[row * columns..<(row + 1) * columns] {
          sum = (sum ^ cell.glyph.fingerprint ^ cell.look << 5) &* 0x9E37_79B9_7F4A_7C15
          sum ^= sum >> 32
        }
        return sum
      }
    }
  }

  /// How many rows need not be sent where some move by a distance; nil where none fits.
  private static func gain(
    moving before: [UInt64], to after: [UInt64], by distance: Int
  ) -> (gain: Int, distance: Int, rows: Range<Int>)? {
    var (first, last, gained) = (Int?.none, 0, 0)
    for row in max(0, -distance)..<min(after.count, after.count - distance)
    where after[row] == before[row + distance] {
      first = first ?? row
      last = row
      if after[row] != before[row] { gained += 1 }
    }
    guard let first, gained >= Scroll.leastGain else { return nil }
    let rows = min(first, first + distance)..<max(last, last + distance) + 1
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
    let shift = abs(distance) * columns
    cells.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.baseAddress, length > 0 else { return }
      let (upper, lower) = (first + start, first + start + shift)
      if distance > 0 {
        upper.update(from: lower, count: length)
      } else {
        lower.update(from: upper, count: length)
      }
    }
    return distance > 0
      ? region.upperBound - distance..<region.upperBound
      : region.lowerBound..<region.lowerBound - distance
  }
}

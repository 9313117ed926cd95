/// Finds what somebody probably meant.
package enum EditDistance {
  /// The nearest of the candidates, if it is near: one mistake, two from six letters on.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = min(2, max(1, word.utf8.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let distance = between(Array(word.utf8), Array(candidate.utf8))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= 32, right.count <= 32 else { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, line[column] + 1, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        line.append(cost)
      }
      beforeLast = last
      last = line
    }
    return last[right.count]
  }
}

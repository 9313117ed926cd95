/// Finds the word that somebody probably meant.
enum Suggestion {
  /// Longer words get no suggestion, so that the work stays small.
  private static let longest = 40

  /// The candidate that the word was probably meant to be; nil if there is none.
  ///
  /// It begins with the word or differs from it in a third of its bytes at most. The first of
  /// equals wins.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = Array(word.utf8)
    guard !typed.isEmpty, typed.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.utf8)
      let starts = typed.count > 1 && other.starts(with: typed)
      let distance = starts ? 1 : distance(typed, other)
      guard distance <= max(1, typed.count / 3), distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// How many bytes to insert, remove, replace or swap with their neighbour: the optimal string
  /// alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}

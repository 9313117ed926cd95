/// How well what was typed fits a name, for palettes and pickers.
///
/// The typed characters must occur in their order. The best of all ways is found by dynamic
/// programming, as fzf's second algorithm does (a form of Smith and Waterman's): characters in a row,
/// and characters at the start of words, score more; gaps cost.
package struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better; comparable between candidates for one query.
  package let score: Int
  /// The columns of the matched characters, ascending.
  package let columns: [Range<Int>]

  /// Characters that are looked at; what lies beyond is not matched.
  private static let longestQuery = 64
  private static let longestCandidate = 512

  /// Matches a query, in which blanks do not count, with a candidate; nil if it doesn't match.
  ///
  /// Case and accents do not count. An empty query matches everything with a score of 0.
  package init?(_ query: String, in candidate: SafeLine) {
    let folded = Fold.key(query).unicodeScalars.filter { $0 != " " }
    let query = Array(folded.prefix(Self.longestQuery))
    guard !query.isEmpty else {
      score = 0
      columns = []
      return
    }
    let line = FoldedLine(candidate.prefix(Self.longestCandidate))
    guard Self.isSubsequence(query, of: line.scalars) else { return nil }
    var table = Alignment(query: query, line: line)
    table.fill()
    score = table.best
    columns = table.positions().map { line.columns[$0] }
  }

  private static func isSubsequence(_ query: [Unicode.Scalar], of text: [Unicode.Scalar]) -> Bool {
    var next = 0
    for scalar in text where next < query.count && scalar == query[next] { next += 1 }
    return next == query.count
  }
}

extension FuzzyMatch {
  /// The table of the best scores: a row for each typed character, a column for each of the text.
  private struct Alignment {
    private static let match = 16
    private static let gapStart = -3
    private static let gapExtension = -1
    private static let consecutive = 8
    /// Below any score that can be reached.
    private static let impossible = Int.min / 2

    private let query: [Unicode.Scalar]
    private let text: [Unicode.Scalar]
    private let bonus: [Int]
    /// Best score of the query up to a row, its last character being matched at a column.
    private var ending: [Int]
    /// Where the character before was matched in that best way.
    private var previous: [Int]
    private var bestEnd = 0

    init(query: [Unicode.Scalar], line: FoldedLine) {
      self.query = query
      text = line.scalars
      bonus = text.indices.map { Self.bonus(line, $0) }
      ending = [Int](repeating: Self.impossible, count: query.count * text.count)
      previous = [Int](repeating: -1, count: query.count * text.count)
    }

    var best: Int { ending[(query.count - 1) * text.count + bestEnd] }

    /// A word's first character is worth most.
    private static func bonus(_ line: FoldedLine, _ index: Int) -> Int {
      guard index > 0 else { return 10 }
      let before = line.scalars[index - 1]
      if before == " " || before == "/" { return 9 }
      if !before.properties.isAlphabetic, before.properties.numericType == nil { return 8 }
      return line.capitals[index] && !line.capitals[index - 1] ? 7 : 0
    }

    mutating func fill() {
      for row in query.indices { fill(row: row) }
      let last = (query.count - 1) * text.count
      bestEnd = 0
      for column in text.indices where ending[last + column] > ending[last + bestEnd] {
        bestEnd = column
      }
    }

    private mutating func fill(row: Int) {
      let here = row * text.count
      let above = here - text.count
      var gap = Self.impossible
      var gapFrom = -1
      for column in text.indices {
        if row > 0, column >= 2 {
          gap += Self.gapExtension
          let opened = ending[above + column - 2] + Self.gapStart
          if opened >= gap { (gap, gapFrom) = (opened, column - 2) }
        }
        guard text[column] == query[row] else { continue }
        let worth = Self.match + bonus[column] * (row == 0 ? 2 : 1)
        guard row > 0 else {
          ending[here + column] = worth
          continue
        }
        let adjacent = column > 0 ? ending[above + column - 1] + Self.consecutive : Self.impossible
        let best = max(adjacent, gap)
        guard best > Self.impossible / 2 else { continue }
        ending[here + column] = best + worth
        previous[here + column] = adjacent >= gap ? column - 1 : gapFrom
      }
    }

    func positions() -> [Int] {
      var positions: [Int] = []
      var column = bestEnd
      for row in query.indices.reversed() {
        positions.append(column)
        column = previous[row * text.count + column]
      }
      return positions.reversed()
    }
  }
}

import Text

/// An item that matches what is typed.
struct PickerMatch: Hashable, Sendable {
  /// Of the item in the picker.
  let index: Int
  let score: Int
  /// The columns of the title to be highlighted.
  let titleColumns: [Range<Int>]
  /// The columns of the detail.
  let detailColumns: [Range<Int>]

  /// What each word costs that is found in the detail alone.
  private static let detailPenalty = 40
  private static let disabledPenalty = 1_000

  /// Each word that is typed has to match, in the title or the detail; nil if one doesn't.
  init?(_ query: String, _ item: PickerItem, index: Int) {
    var score = item.reason == nil ? 0 : -Self.disabledPenalty
    var title: [Range<Int>] = []
    var detail: [Range<Int>] = []
    if let whole = FuzzyMatch(query, in: item.title) {
      score += whole.score
      title = whole.columns
    } else {
      for word in query.split(separator: " ").map(String.init) {
        if let found = FuzzyMatch(word, in: item.title) {
          score += found.score
          title += found.columns
          continue
        }
        // Letters strewn over a sentence mean nothing.
        let found = Fold.ranges(of: word, in: item.detail)
        guard !found.isEmpty else { return nil }
        score -= Self.detailPenalty
        detail += found
      }
    }
    self.index = index
    self.score = score
    titleColumns = title
    detailColumns = detail
  }
}

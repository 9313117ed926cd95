/// Decides which fragments a reader may fold away.
///
/// A quote at the end is hidden. Where the sender answered between the lines of a quote, the parts
/// above the answers stay, since the answers make no sense without them. A message that was passed
/// on stays: it is what the sender wants to be read.
struct FragmentVisibility {
  /// What is known of one run of quoted fragments.
  private struct Quotation {
    var fragments: [Int]
    var isAttributed: Bool
    var markedLines: Int
    var isFollowedByText = false
  }

  /// Fewer marked lines than this in the middle of a text may be anything.
  private static let fewestMarkedLines = 3

  private var quotations: [Quotation] = []
  private var hidden: [Bool]

  /// Whether each fragment is hidden, given the kinds and the number of marked lines of each.
  static func hidden(
    kinds: [TextFragment.Kind], isBlank: [Bool], markedLines: [Int]
  ) -> [Bool] {
    var decision = FragmentVisibility(kinds: kinds)
    decision.gather(kinds, isBlank, markedLines)
    decision.decide(kinds, isBlank)
    return decision.hidden
  }

  private init(kinds: [TextFragment.Kind]) {
    hidden = kinds.map { $0 == .signature }
  }

  /// Joins the fragments of quotes that nothing parts.
  private mutating func gather(
    _ kinds: [TextFragment.Kind], _ isBlank: [Bool], _ markedLines: [Int]
  ) {
    let isForward = kinds.contains(.forward)
    var isOpen = false
    for (index, kind) in kinds.enumerated() {
      switch kind {
      case .quote, .attribution, .header:
        if kind == .header, isForward { continue }
        let isIntroduced = kind != .quote
        // Another attribution begins another quote: what is above it has been cited for itself.
        let isApart = isIntroduced && !(quotations.last?.isAttributed ?? true)
        if !isOpen || isApart {
          if isApart, isOpen { quotations[quotations.count - 1].isFollowedByText = true }
          quotations.append(Quotation(fragments: [], isAttributed: false, markedLines: 0))
        }
        isOpen = true
        quotations[quotations.count - 1].fragments.append(index)
        quotations[quotations.count - 1].markedLines += markedLines[index]
        if isIntroduced { quotations[quotations.count - 1].isAttributed = true }
      case .text, .forward:
        guard !isBlank[index] else { continue }
        for earlier in quotations.indices.reversed() {
          if quotations[earlier].isFollowedByText { break }
          quotations[earlier].isFollowedByText = true
        }
        isOpen = false
      case .signature: isOpen = false
      }
    }
  }

  /// Hides what nothing of the sender's follows, and a quote that stands alone above the answer.
  private mutating func decide(_ kinds: [TextFragment.Kind], _ isBlank: [Bool]) {
    let isInterleaved = quotations.count > 1 && quotations.contains { $0.isFollowedByText }
    for quotation in quotations {
      let isWhole =
        quotation.isAttributed || quotation.markedLines >= Self.fewestMarkedLines
      let isHidden = !quotation.isFollowedByText || (!isInterleaved && isWhole)
      for index in quotation.fragments { hidden[index] = isHidden }
    }
    // Blank lines at the end say nothing.
    for index in kinds.indices.reversed() {
      if kinds[index] == .text, isBlank[index] { hidden[index] = true }
      if !hidden[index] { break }
    }
  }
}

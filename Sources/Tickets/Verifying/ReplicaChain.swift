/// The chain of one replica's events, followed link by link in the order of a log.
///
/// A link may come later than those after it, as a reply does that was held, or not at all.
struct ReplicaChain: Sendable {
  /// What is wrong with a link.
  enum Fault {
    case gap(expected: UInt64)
    case wrongPrevious
  }

  /// Links in a row that have not come.
  private struct Gap {
    let links: ClosedRange<UInt64>
    /// The id of the link before the first of them; nil where the chain begins with them.
    let before: Digest?
    /// The id that the last of them must have, by the link after it.
    let last: Digest?
  }

  /// The newest event so far.
  private(set) var counter: UInt64 = 0
  private(set) var id: Digest?
  /// What is missing before it, from the oldest link on.
  private var gaps: [Gap] = []

  /// How many links before the newest have not come.
  var missing: UInt64 { gaps.reduce(0) { $0 + ($1.links.upperBound - $1.links.lowerBound) + 1 } }

  /// Takes in the next link of a log.
  ///
  /// - Returns: What is wrong with it by those that came before.
  mutating func add(_ header: EventHeader, id: Digest) -> Fault? {
    guard header.counter > counter else { return fill(header, id) }
    let next = counter + 1
    defer {
      counter = header.counter
      self.id = id
    }
    guard header.counter > next else {
      return header.previous == self.id ? nil : .wrongPrevious
    }
    gaps.append(
      Gap(links: next...(header.counter - 1), before: self.id, last: header.previous))
    return nil
  }

  /// The oldest link that never came and that nothing accounts for; nil where there is none.
  func unaccounted(_ absent: [UInt64: Digest]) -> UInt64? {
    for gap in gaps {
      for link in gap.links {
        guard let id = absent[link] else { return link }
        if link == gap.links.upperBound, let last = gap.last, last != id { return link }
      }
    }
    return nil
  }

  private mutating func fill(_ header: EventHeader, _ id: Digest) -> Fault? {
    let link = header.counter
    guard let place = place(of: link) else { return .gap(expected: counter + 1) }
    let gap = gaps[place]
    let (first, last) = (gap.links.lowerBound, gap.links.upperBound)
    var rest: [Gap] = []
    if first < link {
      rest.append(Gap(links: first...(link - 1), before: gap.before, last: header.previous))
    }
    if link < last { rest.append(Gap(links: (link + 1)...last, before: id, last: gap.last)) }
    gaps.replaceSubrange(place...place, with: rest)
    let isWrong =
      link == first && gap.before != header.previous || link == last && gap.last != id
    return isWrong ? .wrongPrevious : nil
  }

  /// Which gap a link belongs into, as it may be one of very many.
  private func place(of link: UInt64) -> Int? {
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].links.upperBound < link { low = middle + 1 } else { high = middle }
    }
    return low < gaps.count && gaps[low].links.contains(link) ? low : nil
  }
}

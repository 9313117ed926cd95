/// How much of a row or column one part of it gets.
package enum Length: Hashable, Sendable {
  /// So many cells, or what is left of them.
  case fixed(Int)
  /// A share of what the fixed parts leave, by weight.
  case share(Int)

  /// Shares a total out; the sum of the parts and gaps is never more than the total.
  ///
  /// Fixed parts are served first, in their order. A part that gets nothing has no gap either.
  static func resolve(_ lengths: [Length], total: Int, gap: Int = 0) -> [Int] {
    var left = max(0, total)
    var parts = 0
    func room() -> Int { max(0, left - (parts > 0 ? gap : 0)) }
    var sizes = lengths.map { length in
      guard case .fixed(let wanted) = length else { return 0 }
      let size = min(max(0, wanted), room())
      if size > 0 {
        left -= size + (parts > 0 ? gap : 0)
        parts += 1
      }
      return size
    }
    let shares = lengths.indices.filter { index in
      if case .share(let weight) = lengths[index] { return weight > 0 }
      return false
    }
    left -= gap * max(0, parts > 0 ? shares.count : shares.count - 1)
    var weights = shares.reduce(0) { $0 + lengths[$1].weight }
    for index in shares where left > 0 {
      sizes[index] = left * lengths[index].weight / weights
      left -= sizes[index]
      weights -= lengths[index].weight
    }
    return sizes
  }

  /// Where each part begins; a part that gets nothing is where the one before it ends.
  static func offsets(_ sizes: [Int], gap: Int = 0) -> [(offset: Int, size: Int)] {
    var end: Int?
    return sizes.map { size in
      guard size > 0 else { return (end ?? 0, 0) }
      let offset = end.map { $0 + gap } ?? 0
      end = offset + size
      return (offset, size)
    }
  }

  private var weight: Int {
    if case .share(let weight) = self { return weight }
    return 0
  }
}

/// What was shown of a long thread before all of it was known, and where the reader was put.
struct ThreadGlimpse: Sendable {
  let items: [ThreadItem]
  /// Where the first of them was thought to be.
  let start: Int
  let top: ThreadState.Position
  let current: Int

  /// Where a place of the glimpse is in the whole thread; nil where the page doesn't hold what was
  /// shown.
  func place(of place: Int, in page: TicketPage) -> Int? {
    // Who went to the beginning counts from there.
    guard place > start / 2 else { return place }
    let near = max(0, min(place - start, items.count - 1))
    guard items.indices.contains(near),
      let found = page.items.firstIndex(where: { $0.id == items[near].id })
    else { return nil }
    return max(0, page.start + found + place - start - near)
  }
}

internal import Tickets

/// A window of rows of a list, and where the person is in it.
///
/// However long the list is, no more rows are held than a few screens of them.
struct ListState: Hashable, Sendable {
  /// Rows that are kept at most.
  static let capacity = 600
  /// Rows that are asked for at once.
  static let page = 120
  /// So near to the end of the window, more rows are asked for.
  static let margin = 40

  var source: ListSource
  var sort: ListSort
  var grouping: ListGrouping
  private(set) var rows: [TicketRow] = []
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  private(set) var total: Int?
  /// The row at the top of the screen.
  var top = 0
  /// The row that the cursor is on.
  private(set) var selected = 0
  /// Whether rows came for this source at all.
  private(set) var isLoaded = false
  /// Why the rows could not be read, as a sentence.
  private(set) var problem: String?
  /// Whether something changed while rows were waited for.
  var isStale = false
  /// The request that is waited for; an answer to another one is dropped.
  private(set) var awaited: ListRequest?
  /// Where the cursor goes when the awaited rows come.
  private var goal: Goal = .keep

  private enum Goal: Hashable, Sendable {
    case keep, first, last
  }

  init(source: ListSource, settings: Settings) {
    self.source = source
    sort = settings.sort
    grouping = settings.grouping
  }

  /// The ticket under the cursor.
  var current: TicketRow? { rows.indices.contains(selected) ? rows[selected] : nil }

  // MARK: Asking

  mutating func request(
    _ anchor: ListRequest.Anchor, limit: Int = ListState.page, generation: Int
  ) -> Effect {
    var request = ListRequest(
      query: source.query, sort: sort, anchor: anchor, limit: limit, generation: generation)
    request.isOutbox = source.isOutbox
    request.grouping = grouping
    awaited = request
    isStale = false
    switch anchor {
    case .start: goal = .first
    case .end: goal = .last
    case .after, .before, .around: goal = .keep
    }
    return .loadList(request)
  }

  /// Asks for the rows once more, after something changed.
  mutating func refresh(generation: Int) -> Effect {
    guard let current, isLoaded else { return request(.start, generation: generation) }
    if !hasBefore, selected < ListState.page {
      let effect = request(
        .start, limit: max(ListState.page, rows.count), generation: generation)
      goal = .keep
      return effect
    }
    return request(
      .around(current.id), limit: max(ListState.page, rows.count), generation: generation)
  }

  /// Asks for more rows if the cursor is near to the end of those that are here.
  mutating func more(generation: Int) -> Effect? {
    guard awaited == nil else { return nil }
    if hasAfter, selected + ListState.margin >= rows.count, let last = rows.last {
      return request(.after(last.id), generation: generation)
    }
    if hasBefore, selected < ListState.margin, let first = rows.first {
      return request(.before(first.id), generation: generation)
    }
    return nil
  }

  /// Takes rows in; returns whether they were waited for.
  mutating func receive(_ page: ListPage) -> Bool {
    guard let awaited, page.request == awaited else { return false }
    self.awaited = nil
    problem = nil
    total = page.total ?? total
    switch awaited.anchor {
    case .after: append(page)
    case .before: prepend(page)
    case .start, .end, .around: replace(page)
    }
    isLoaded = true
    return true
  }

  /// Takes note that rows could not be read.
  mutating func fail(_ request: ListRequest, _ problem: String) {
    guard request == awaited else { return }
    awaited = nil
    isLoaded = true
    self.problem = problem
  }

  private mutating func append(_ page: ListPage) {
    rows += page.rows
    hasAfter = page.hasAfter
    let excess = min(rows.count - ListState.capacity, top - ListState.margin)
    guard excess > 0 else { return }
    rows.removeFirst(excess)
    hasBefore = true
    top -= excess
    selected -= excess
  }

  private mutating func prepend(_ page: ListPage) {
    rows = page.rows + rows
    hasBefore = page.hasBefore
    top += page.rows.count
    selected += page.rows.count
    guard rows.count > ListState.capacity else { return }
    let kept = max(ListState.capacity, selected + ListState.margin)
    guard rows.count > kept else { return }
    rows.removeLast(rows.count - kept)
    hasAfter = true
  }

  /// Keeps the cursor on its ticket, or on the one that follows it where it left the list.
  private mutating func replace(_ page: ListPage) {
    let distance = selected - top
    let old = rows[min(selected, rows.count)...].map(\.id)
    rows = page.rows
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
    switch goal {
    case .first: selected = 0
    case .last: selected = max(0, rows.count - 1)
    case .keep:
      let places = Dictionary(
        rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      selected = old.lazy.compactMap { places[$0] }.first ?? min(selected, max(0, rows.count - 1))
    }
    top = max(0, selected - distance)
  }

  // MARK: Moving

  mutating func select(_ index: Int) {
    selected = max(0, min(index, rows.count - 1))
  }

  /// Moves the cursor by rows.
  mutating func move(by count: Int) { select(selected + count) }

  /// Puts the cursor on a ticket, if it is here.
  mutating func select(_ id: Identifier) -> Bool {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
    selected = index
    return true
  }

  /// Scrolls so that the cursor is on a screen of that many rows.
  mutating func scroll(height: Int) {
    top = max(0, min(top, rows.count - 1))
    if selected < top { top = selected }
    while top < selected, lines(top...selected) > height { top += 1 }
    if !hasAfter {
      while top > 0, lines(top - 1...rows.count - 1) <= height { top -= 1 }
    }
  }

  /// How many screen rows some rows take, the heading above the first included.
  private func lines(_ range: ClosedRange<Int>) -> Int {
    guard grouping != .none, range.count < 500 else { return range.count }
    var count = range.count + 1
    for index in range.dropFirst()
    where grouping.heading(of: rows[index]) != grouping.heading(of: rows[index - 1]) {
      count += 1
    }
    return count
  }

  /// The next row of a kind after the cursor, or before it.
  func index(after start: Int, step: Int, where matches: (TicketRow) -> Bool) -> Int? {
    var index = start + step
    while rows.indices.contains(index) {
      if matches(rows[index]) { return index }
      index += step
    }
    return nil
  }
}

internal import Screen
internal import Text
internal import Tickets

/// An open ticket: a window of its thread, what is folded, and where the reader is.
///
/// However long the thread is, only the items near the reader are here, and only those that come
/// on the screen are laid out.
struct ThreadState: Sendable {
  /// Items that are asked for at once.
  static let page = 120
  /// So near to the end of the window, more items are asked for.
  static let margin = 30

  /// A row of the thread: an item by its place in the whole thread, and a row of it.
  struct Position: Hashable, Comparable, Sendable {
    var item: Int
    var line: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.item, left.line) < (right.item, right.line)
    }
  }

  let id: Identifier
  /// The moment that is looked at; nil for now.
  var at: Timestamp?
  private(set) var card: TicketCard?
  private(set) var items: [ThreadItem] = []
  private(set) var start = 0
  private(set) var count = 0
  private(set) var isLoaded = false
  private(set) var awaited: TicketRequest?
  /// Why it could not be read, as a sentence.
  private(set) var problem: String?
  /// The row at the top of the screen.
  private(set) var top = Position(item: 0, line: 0)
  /// The message that keys act on.
  var current = 0
  var folding = Folding() { didSet { if folding != oldValue { cache = [:] } } }
  /// A message as it came, in the place of the thread.
  var source: [SafeLine]?
  /// The first row of the source on the screen.
  var sourceTop = 0
  var find: ThreadFind?

  /// Whether the reader wants to be at the end, whose items are not here yet.
  private var seeksEnd = false
  /// What is on the screen while the rest of a long thread is being listed.
  private var glimpse: ThreadGlimpse?
  private var width = 0
  private var times = TimeText(now: Timestamp(milliseconds: 0), zone: .utc)
  private var cache: [Int: [ThreadLine]] = [:]

  init(_ id: Identifier) { self.id = id }

  /// The item that keys act on; nil where it is no message.
  var message: ThreadItem? { item(current).flatMap { $0.kind == .change ? nil : $0 } }

  func item(_ place: Int) -> ThreadItem? {
    items.indices.contains(place - start) ? items[place - start] : nil
  }

  /// The places of the items that are here.
  var loaded: Range<Int> { start..<start + items.count }

  // MARK: Asking

  mutating func request(_ window: TicketRequest.Window, generation: Int) -> Effect {
    let request = TicketRequest(ticket: id, window: window, at: at, generation: generation)
    awaited = request
    return .loadTicket(request)
  }

  mutating func refresh(generation: Int) -> Effect {
    guard isLoaded, !items.isEmpty, glimpse == nil else {
      return request(.unread(ThreadState.page), generation: generation)
    }
    let atEnd = start + items.count == count
    let end = atEnd ? Int.max : start + items.count
    return request(.items(start..<end), generation: generation)
  }

  /// Asks for the items around the top if some of them are not here.
  mutating func more(generation: Int) -> Effect? {
    guard awaited == nil, isLoaded else { return nil }
    let lacksBefore = start > 0 && top.item < start + ThreadState.margin
    let lacksAfter =
      start + items.count < count && top.item + ThreadState.margin > start + items.count
    guard lacksBefore || lacksAfter else { return nil }
    let half = ThreadState.page / 2
    return request(.items(max(0, top.item - half)..<top.item + half), generation: generation)
  }

  /// Takes a page in; returns whether it was waited for.
  mutating func receive(_ page: TicketPage, height: Int) -> Bool {
    guard let awaited, page.request == awaited, !page.isGlimpse || !isLoaded else { return false }
    if !page.isGlimpse { self.awaited = nil }
    problem = nil
    // Where nobody moved since the glimpse, the page is as good as the first one.
    let isFirst = !isLoaded || glimpse.map { $0.top == top && $0.current == current } ?? false
    let wasAtEnd = isLoaded && start + items.count == count && isLastVisible(height: height)
    card = page.ticket
    items = page.items
    start = page.start
    count = page.count
    isLoaded = true
    cache = [:]
    if isFirst {
      current = page.focus
      top = Position(item: page.focus, line: 0)
    } else if let glimpse {
      settle(glimpse, in: page)
    } else if seeksEnd {
      goToEnd(height: height)
    } else if wasAtEnd {
      top = Position(item: max(0, count - 1), line: Int.max)
    }
    current = max(0, min(current, count - 1))
    clamp(height: height)
    if isFirst, current < top.item { current = top.item }
    glimpse =
      page.isGlimpse
      ? ThreadGlimpse(items: items, start: start, top: top, current: current) : nil
    return true
  }

  /// Keeps the reader, who has moved since the glimpse, where they are.
  private mutating func settle(_ glimpse: ThreadGlimpse, in page: TicketPage) {
    top.item = glimpse.place(of: top.item, in: page) ?? page.focus
    current = glimpse.place(of: current, in: page) ?? page.focus
    find?.position = nil
  }

  /// Takes note that it could not be read.
  mutating func fail(_ request: TicketRequest, _ problem: String) {
    guard request == awaited else { return }
    awaited = nil
    isLoaded = true
    self.problem = problem
  }

  // MARK: Layout

  /// Takes note of the width and the time, on which the rows depend.
  mutating func prepare(width: Int, times: TimeText) {
    let isSameDay = times.zone == self.times.zone && times.heading(self.times.now) == "Today"
    if width != self.width || !isSameDay { cache = [:] }
    self.width = width
    self.times = times
  }

  /// The rows of an item; those of changes that share the row of an earlier one are none.
  func lines(_ place: Int) -> [ThreadLine] {
    if let lines = cache[place] { return lines }
    guard let item = item(place) else {
      return [ThreadLine([Fragment("  …", .textMuted)])]
    }
    let layout = ItemLayout(width: max(8, width), folding: folding, times: times)
    guard item.kind == .change, !folding.showsChanges else { return layout.lines(item) }
    if self.item(place - 1)?.kind == .change { return [] }
    var following: [ThreadItem] = []
    var next = place + 1
    while let item = self.item(next), item.kind == .change {
      following.append(item)
      next += 1
    }
    let gap = self.item(next) == nil ? [] : [ThreadLine.blank]
    return layout.lines(item, following: following) + gap
  }

  /// Rows from the top of the screen on, each with its place.
  func visible(height: Int) -> [(position: Position, line: ThreadLine)] {
    var rows: [(Position, ThreadLine)] = []
    var place = top.item
    while rows.count < height, place < count {
      for (number, line) in lines(place).enumerated().dropFirst(place == top.item ? top.line : 0) {
        rows.append((Position(item: place, line: number), line))
        if rows.count == height { break }
      }
      place += 1
    }
    return rows
  }

  /// The rows of an item, kept for the next time.
  mutating func laidOut(_ place: Int) -> [ThreadLine] {
    if let lines = cache[place] { return lines }
    let lines = lines(place)
    if cache.count > 400 { cache = [:] }
    if item(place) != nil { cache[place] = lines }
    return lines
  }

  // MARK: Moving

  /// Scrolls by rows, and takes the current message along so that it is on the screen.
  mutating func scroll(by rows: Int, height: Int) {
    seeksEnd = false
    var left = rows
    while left > 0, top.item < count {
      let length = laidOut(top.item).count
      if top.line + left < length {
        top.line += left
        break
      }
      left -= max(0, length - top.line)
      if top.item == count - 1 {
        top.line = max(0, length - 1)
        break
      }
      top = Position(item: top.item + 1, line: 0)
    }
    while left < 0 {
      if top.line + left >= 0 {
        top.line += left
        break
      }
      left += top.line
      guard top.item > 0 else {
        top.line = 0
        break
      }
      top.item -= 1
      top.line = laidOut(top.item).count
    }
    clamp(height: height)
    follow(height: height)
  }

  mutating func goToTop(height: Int) {
    seeksEnd = false
    top = Position(item: 0, line: 0)
    current = 0
    clamp(height: height)
    current = nextMessage(from: -1, step: 1) ?? 0
  }

  mutating func goToEnd(height: Int) {
    top = Position(item: max(0, count - 1), line: Int.max)
    clamp(height: height)
    current = nextMessage(from: count, step: -1) ?? max(0, count - 1)
    seeksEnd = count > 0 && !loaded.contains(count - 1)
  }

  /// Goes to the end once the page that is read next is here, for a message that was just written.
  mutating func awaitNewest() { seeksEnd = true }

  /// Goes to the next message, or the one before; returns whether there is one.
  mutating func goToMessage(step: Int, height: Int) -> Bool {
    guard let next = nextMessage(from: current, step: step) else { return false }
    go(to: Position(item: next, line: 0), height: height)
    return true
  }

  /// Puts a row at the top, as far as what follows it fills the screen.
  mutating func go(to position: Position, height: Int) {
    current = position.item
    top = position
    clamp(height: height)
  }

  /// Makes an item the one that keys act on.
  mutating func select(_ place: Int) { current = max(0, min(place, count - 1)) }

  private func nextMessage(from place: Int, step: Int) -> Int? {
    var place = place + step
    while place >= 0, place < count {
      guard let item = item(place) else { return place }
      if item.kind != .change { return place }
      place += step
    }
    return nil
  }

  /// Moves the current message onto the screen.
  private mutating func follow(height: Int) {
    let rows = visible(height: height)
    guard let first = rows.first?.position.item, let last = rows.last?.position.item else { return }
    guard !(first...last).contains(current) || lines(current).isEmpty else { return }
    let places = current < first ? Array(first...last) : (first...last).reversed()
    current = places.first { item($0).map { $0.kind != .change } ?? false } ?? first
  }

  /// Leaves no empty rows below the last one while there are rows above.
  private mutating func clamp(height: Int) {
    top.item = max(0, min(top.item, count - 1))
    guard count > 0 else {
      top = Position(item: 0, line: 0)
      return
    }
    top.line = max(0, min(top.line, laidOut(top.item).count - 1))
    var below = laidOut(top.item).count - top.line
    var place = top.item + 1
    while below < height, place < count {
      below += laidOut(place).count
      place += 1
    }
    var missing = height - below
    while missing > 0, top.item > 0 || top.line > 0 {
      if top.line >= missing {
        top.line -= missing
        return
      }
      missing -= top.line
      top.line = 0
      guard top.item > 0 else { return }
      top.item -= 1
      top.line = laidOut(top.item).count
    }
  }

  private func isLastVisible(height: Int) -> Bool {
    guard let last = visible(height: height).last else { return true }
    return last.position.item >= count - 1 && last.position.line >= lines(count - 1).count - 1
  }
}

internal import Text
internal import Tickets

/// The audit log of a ticket or of the desk.
struct AuditState: Sendable {
  static let page = 100
  /// So many events are asked for at once where words are looked for, and looked through at most
  /// before the person is asked whether to go on.
  static let findingPage = 500
  static let findingLimit = 5_000

  /// The ticket with its name; nil for the whole desk.
  var ticket: Identifier?
  var title: String
  var filter: String
  private(set) var rows: [AuditRow] = []
  private(set) var hasMore = false
  private(set) var problem: String?
  private(set) var isLoaded = false
  private(set) var awaited: AuditRequest?
  var selected = 0
  var top = 0
  /// The events whose before and after are shown in full.
  var opened: Set<Int64> = []
  var verification = Verification.unknown
  private(set) var find = ""
  /// How many events were there when the search for the words began that goes on in older ones; nil
  /// where none does.
  private(set) var findingSince: Int?

  init(ticket: Identifier?, title: String, filter: String = "") {
    self.ticket = ticket
    self.title = title
    self.filter = filter
  }

  var current: AuditRow? { rows.indices.contains(selected) ? rows[selected] : nil }

  mutating func request(before: Int64? = nil, generation: Int) -> Effect {
    let request = AuditRequest(
      ticket: ticket, filter: filter, before: before,
      limit: findingSince == nil ? AuditState.page : AuditState.findingPage,
      generation: generation)
    awaited = request
    return .loadAudit(request)
  }

  mutating func more(generation: Int) -> Effect? {
    guard awaited == nil, hasMore, selected + 30 >= rows.count, let last = rows.last else {
      return nil
    }
    return request(before: last.id, generation: generation)
  }

  /// Takes events in; returns whether they were waited for.
  mutating func receive(_ page: AuditPage) -> Bool {
    guard page.request == awaited else { return false }
    rows = awaited?.before == nil ? page.rows : rows + page.rows
    awaited = nil
    hasMore = page.hasMore
    problem = page.problem
    isLoaded = true
    selected = min(selected, max(0, rows.count - 1))
    return true
  }

  /// Takes note that events could not be read.
  mutating func fail(_ request: AuditRequest, _ problem: String) {
    guard request == awaited else { return }
    awaited = nil
    isLoaded = true
    findingSince = nil
    self.problem = problem
  }

  /// Moves the cursor; whoever does that looks for nothing further away.
  mutating func move(by count: Int) {
    findingSince = nil
    selected = max(0, min(selected + count, rows.count - 1))
  }

  // MARK: Finding

  /// Looks for other words from now on.
  mutating func look(for words: String) {
    find = words
    findingSince = nil
  }

  /// Goes to the next event with the words that are looked for, and opens it where they are in what
  /// was there before and after; false where none of the events here has them.
  mutating func findNext(step: Int) -> Bool {
    findNext(from: selected + step, step: step)
  }

  private mutating func findNext(from start: Int, step: Int) -> Bool {
    let words = Array(Fold.key(find).utf8)
    func has(_ texts: [String]) -> Bool {
      Array(Fold.key(texts.joined(separator: "\n")).utf8).contains(words)
    }
    var index = start
    while rows.indices.contains(index) {
      let row = rows[index]
      let isSeen = has([row.actor, row.kind, row.subject, row.summary])
      if isSeen || has([row.before, row.after].compactMap(\.self)) {
        selected = index
        if !isSeen { opened.insert(row.id) }
        return true
      }
      index += step
    }
    return false
  }

  /// Asks for older events to look for the words in; nil where there are none.
  mutating func findOlder(generation: Int) -> Effect? {
    guard hasMore, let last = rows.last else { return nil }
    findingSince = rows.count
    return request(before: last.id, generation: generation)
  }

  /// What came of older events in which words are looked for.
  enum Finding {
    case found
    /// They are not in these; this asks for the next.
    case goesOn(Effect)
    /// So many were looked through in vain, and there are more.
    case tired
    case nowhere
  }

  /// Looks for the words in the events that came last, of which there are `count`.
  mutating func findAmong(last count: Int, generation: Int) -> Finding {
    guard let since = findingSince else { return .nowhere }
    if findNext(from: rows.count - count, step: 1) {
      findingSince = nil
      return .found
    }
    guard hasMore, let last = rows.last else {
      findingSince = nil
      return .nowhere
    }
    guard rows.count - since < AuditState.findingLimit else {
      findingSince = nil
      // From here on the next search goes on.
      selected = rows.count - 1
      return .tired
    }
    return .goesOn(request(before: last.id, generation: generation))
  }
}

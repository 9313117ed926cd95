internal import Tickets

/// The audit log of a ticket or of the desk.
struct AuditState: Sendable {
  static let page = 100

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
  var find = ""

  init(ticket: Identifier?, title: String, filter: String = "") {
    self.ticket = ticket
    self.title = title
    self.filter = filter
  }

  var current: AuditRow? { rows.indices.contains(selected) ? rows[selected] : nil }

  mutating func request(before: Int64? = nil, generation: Int) -> Effect {
    let request = AuditRequest(
      ticket: ticket, filter: filter, before: before, limit: AuditState.page,
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

  mutating func receive(_ page: AuditPage) {
    guard page.request == awaited else { return }
    rows = awaited?.before == nil ? page.rows : rows + page.rows
    awaited = nil
    hasMore = page.hasMore
    problem = page.problem
    isLoaded = true
    selected = min(selected, max(0, rows.count - 1))
  }

  /// Takes note that events could not be read.
  mutating func fail(_ request: AuditRequest, _ problem: String) {
    guard request == awaited else { return }
    awaited = nil
    isLoaded = true
    self.problem = problem
  }

  mutating func move(by count: Int) {
    selected = max(0, min(selected + count, rows.count - 1))
  }

  /// The next event with the words that are looked for.
  mutating func findNext(step: Int) -> Bool {
    let needle = find.lowercased()
    var index = selected + step
    while rows.indices.contains(index) {
      let row = rows[index]
      let text = [row.actor, row.kind, row.subject, row.summary].joined(separator: " ")
      if text.lowercased().contains(needle) {
        selected = index
        return true
      }
      index += step
    }
    return false
  }
}

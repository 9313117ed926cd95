import Interface
import Store
import Tickets

extension Executor {
  /// The rows that a list shows.
  func listPage(_ request: ListRequest) throws -> ListPage {
    if request.isOutbox { return try outbox(request) }
    if request.grouping == .customer { return try customerPage(of: request) }
    let groups = try groups(of: request)
    if !groups.isEmpty { return try groupedPage(request, groups) }
    if request.sort == .updated, request.query.sort.isEmpty, store.searchesWords(request.query) {
      return try hitPage(request)
    }
    let sort = request.sort.order
    func page(_ anchor: ListAnchor, _ limit: Int) throws -> (tickets: [ListedTicket], hasMore: Bool)
    {
      try store.page(of: request.query, sort: sort, at: anchor, limit: limit, as: actor)
    }
    var tickets: [ListedTicket] = []
    var hasBefore = false
    var hasAfter = false
    switch request.anchor {
    case .start:
      (tickets, hasAfter) = try page(.start, request.limit)
    case .end:
      (tickets, hasBefore) = try page(.end, request.limit)
    case .after(let id):
      hasBefore = true
      guard let place = try place(of: id, request) else { break }
      (tickets, hasAfter) = try page(.after(place), request.limit)
    case .before(let id):
      hasAfter = true
      guard let place = try place(of: id, request) else { break }
      (tickets, hasBefore) = try page(.before(place), request.limit)
    case .around(let id):
      guard let place = try placeNow(of: id, request) else {
        (tickets, hasAfter) = try page(.start, request.limit)
        break
      }
      // The row itself is the first of those that follow the rows before it.
      let before = try page(.before(place), request.limit / 2)
      hasBefore = before.hasMore
      let start = before.tickets.last.map { ListAnchor.after($0.key) } ?? .start
      let after = try page(start, request.limit - before.tickets.count)
      tickets = before.tickets + after.tickets
      hasAfter = after.hasMore
    }
    remember(tickets, startsAnew: request.anchor == .start)
    let isWhole = !hasBefore && !hasAfter && request.anchor.isWhole
    return ListPage(
      request: request, rows: try tickets.map(row), hasBefore: hasBefore, hasAfter: hasAfter,
      total: try store.keptCount(of: request.query) ?? (isWhole ? tickets.count : nil))
  }

  /// All tickets of a list, as many as are asked for.
  func matches(_ request: ListRequest) throws -> [Identifier] {
    if request.isOutbox { return try store.unsentTickets(limit: request.limit).map(\.id) }
    if store.searchesWords(request.query) {
      var seen: Set<Int64> = []
      return try store.hits(
        of: request.query, below: nil, seen: &seen, limit: request.limit, as: actor
      ).tickets.map(\.id)
    }
    var found: [Identifier] = []
    var anchor = ListAnchor.start
    while found.count < request.limit {
      let page = try store.page(
        of: request.query, sort: request.sort.order, at: anchor,
        limit: min(500, request.limit - found.count), as: actor)
      found += page.tickets.map(\.id)
      guard page.hasMore, let last = page.tickets.last else { break }
      anchor = .after(last.key)
    }
    return found
  }

  func remember(_ tickets: [ListedTicket], startsAnew: Bool) {
    if startsAnew || places.count > 5_000 { places = [:] }
    for ticket in tickets { places[ticket.id] = ticket.key }
  }

  /// The place at which a row was given, else the one that it has now.
  func place(of id: Identifier, _ request: ListRequest) throws -> ListKey? {
    try places[id] ?? store.place(of: id, in: request.query, sort: request.sort.order)
  }

  /// The place that a ticket has in a list, or had until it left.
  func placeNow(of id: Identifier, _ request: ListRequest) throws -> ListKey? {
    if let old = places[id], try !store.contains(id, in: request.query, as: actor) { return old }
    return try store.place(of: id, in: request.query, sort: request.sort.order)
  }

  // MARK: Words

  /// The results of a search for words, the newest first.
  private func hitPage(_ request: ListRequest) throws -> ListPage {
    if hits?.query != request.query || request.anchor == .start { hits = HitList(request.query) }
    var start = 0
    switch request.anchor {
    case .start: break
    case .end:
      try readHits(HitList.limit)
      start = max(0, (hits?.tickets.count ?? 0) - request.limit)
    case .after(let id): start = (try hitIndex(of: id) ?? -1) + 1
    case .before(let id): start = max(0, (try hitIndex(of: id) ?? 0) - request.limit)
    case .around(let id): start = max(0, (try hitIndex(of: id) ?? 0) - request.limit / 2)
    }
    try readHits(start + request.limit + 1)
    let all = hits?.tickets ?? []
    var end = min(all.count, start + request.limit)
    if case .before(let id) = request.anchor { end = try hitIndex(of: id) ?? end }
    let rows = try all[min(start, end)..<end].map(row)
    let isComplete = hits?.isComplete ?? true
    return ListPage(
      request: request, rows: rows, hasBefore: start > 0, hasAfter: end < all.count || !isComplete,
      total: isComplete ? all.count : nil)
  }

  private func hitIndex(of id: Identifier) throws -> Int? {
    if let index = hits?.tickets.firstIndex(where: { $0.id == id }) { return index }
    // The search began anew since the row was given.
    try readHits(1_000)
    return hits?.tickets.firstIndex { $0.id == id }
  }

  /// Reads on until so many results are known.
  private func readHits(_ count: Int) throws {
    guard var list = hits, !list.isComplete, list.tickets.count < count else { return }
    let wanted = min(count, HitList.limit) - list.tickets.count
    guard wanted > 0 else { return }
    let found = try store.hits(
      of: list.query, below: list.hit, seen: &list.seen, limit: wanted, as: actor)
    list.tickets += found.tickets
    list.hit = found.hit
    list.isComplete = found.hit == nil || list.tickets.count >= HitList.limit
    hits = list
  }

  // MARK: The outbox

  private func outbox(_ request: ListRequest) throws -> ListPage {
    let tickets = try store.unsentTickets(limit: request.limit)
    return ListPage(request: request, rows: try tickets.map(row), total: tickets.count)
  }

  // MARK: Rows

  /// A ticket as lists show it.
  func row(_ ticket: ListedTicket) throws -> TicketRow {
    let isInside = Policy.allows(actor, .seeInternals, queue: ticket.queue)
    var row = TicketRow(
      id: ticket.id, name: ticket.name, subject: ticket.subject,
      requester: try session.names.account(ticket.requester)?.shownName ?? "",
      queue: try session.names.queue(ticket.queue), status: ticket.status,
      priority: isInside ? ticket.priority : .normal,
      assignee: isInside ? try session.names.name(ofAccount: ticket.assignee) : nil,
      createdAt: ticket.createdAt, updatedAt: ticket.updatedAt)
    row.organization = try session.names.organization(ticket.organization)
    row.hasAttachments = ticket.hasAttachments
    row.isDeleted = ticket.isDeleted
    row.isUnsent = ticket.isUnsent
    row.hasDraft = draftedTickets.contains(ticket.id)
    row.messageCount = ticket.messageCount
    guard isInside else { return row }
    row.isMine = ticket.assignee == actor.id
    row.tags = ticket.tags
    row.dueAt = ticket.dueAt
    row.snoozedUntil = ticket.snoozedUntil
    row.isUnread = ticket.isUnread
    row.hasConflict = ticket.hasConflict
    return row
  }
}

extension ListRequest.Anchor {
  /// Whether the rows that come with it may be all.
  fileprivate var isWhole: Bool {
    switch self {
    case .start, .end, .around: true
    case .after, .before: false
    }
  }
}

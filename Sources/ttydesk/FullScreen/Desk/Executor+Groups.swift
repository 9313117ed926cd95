import Interface
import Store
import Tickets

/// Lists whose rows stand in groups: each group is a list of its own, so that an index serves it.
extension Executor {
  /// The searches for the groups, in the order in which they are shown; none without groups.
  func groups(of request: ListRequest) throws -> [Query] {
    let conditions: [Query.Condition] =
      switch request.grouping {
      case .none, .customer: []
      case .queue: try store.queues().map { .match(.queue, [$0.queue.name]) }
      case .status: Status.allCases.map { .match(.status, [$0.rawValue]) }
      case .priority: Priority.allCases.reversed().map { .match(.priority, [$0.rawValue]) }
      case .assignee:
        try [.match(.assignee, ["none"])]
          + store.staff().map { .match(.assignee, [$0.profile.name ?? $0.id.hex]) }
      }
    return conditions.map { condition in
      let parts = [request.query.expression, .condition(condition)].compactMap { $0 }
      return Query(
        parts.count > 1 ? .all(parts.flatMap(\.conjuncts)) : parts.first, sort: request.query.sort)
    }
  }

  /// A page that may begin in one group and end in another.
  func groupedPage(_ request: ListRequest, _ groups: [Query]) throws -> ListPage {
    switch request.anchor {
    case .start:
      let found = try forward(request, groups, from: 0, .start, request.limit)
      return try page(request, found.tickets, hasAfter: found.hasMore)
    case .end:
      let found = try backward(request, groups, from: groups.count - 1, .end, request.limit)
      return try page(request, found.tickets, hasBefore: found.hasMore)
    case .after(let id), .before(let id), .around(let id):
      guard let (group, place) = try group(of: id, request, groups) else {
        let found = try forward(request, groups, from: 0, .start, request.limit)
        return try page(request, found.tickets, hasAfter: found.hasMore)
      }
      return try groupedPage(request, groups, beside: place, in: group)
    }
  }

  /// A page beside a row.
  private func groupedPage(
    _ request: ListRequest, _ groups: [Query], beside place: ListKey, in group: Int
  ) throws -> ListPage {
    switch request.anchor {
    case .after:
      let found = try forward(request, groups, from: group, .after(place), request.limit)
      return try page(request, found.tickets, hasBefore: true, hasAfter: found.hasMore)
    case .before:
      let found = try backward(request, groups, from: group, .before(place), request.limit)
      return try page(request, found.tickets, hasBefore: found.hasMore, hasAfter: true)
    case .start, .end, .around:
      let before = try backward(request, groups, from: group, .before(place), request.limit / 2)
      let anchor = try anchor(behind: before.tickets.last, request, groups)
      let after = try forward(
        request, groups, from: anchor.group, anchor.anchor, request.limit - before.tickets.count)
      return try page(
        request, before.tickets + after.tickets, hasBefore: before.hasMore,
        hasAfter: after.hasMore)
    }
  }

  private func page(
    _ request: ListRequest, _ tickets: [ListedTicket], hasBefore: Bool = false,
    hasAfter: Bool = false
  ) throws -> ListPage {
    remember(tickets, startsAnew: request.anchor == .start)
    return ListPage(
      request: request, rows: try tickets.map(row), hasBefore: hasBefore, hasAfter: hasAfter,
      total: try store.keptCount(of: request.query))
  }

  /// Where the rows behind a ticket begin; the start of the list where there is none.
  private func anchor(
    behind ticket: ListedTicket?, _ request: ListRequest, _ groups: [Query]
  ) throws -> (group: Int, anchor: ListAnchor) {
    guard let ticket else { return (0, .start) }
    let group = try groups.firstIndex { try store.contains(ticket.id, in: $0, as: actor) }
    return (group ?? 0, .after(ticket.key))
  }

  /// The group that a ticket is in, and its place there; nil where it is in none any more.
  private func group(
    of id: Identifier, _ request: ListRequest, _ groups: [Query]
  ) throws -> (Int, ListKey)? {
    guard
      let group = try groups.firstIndex(where: { try store.contains(id, in: $0, as: actor) }),
      let place = try place(of: id, request)
    else { return nil }
    return (group, place)
  }

  private func forward(
    _ request: ListRequest, _ groups: [Query], from first: Int, _ anchor: ListAnchor, _ limit: Int
  ) throws -> (tickets: [ListedTicket], hasMore: Bool) {
    var found: [ListedTicket] = []
    for group in first..<groups.count {
      let part = try store.page(
        of: groups[group], sort: request.sort.order, at: group == first ? anchor : .start,
        limit: limit + 1 - found.count, as: actor)
      found += part.tickets
      if found.count > limit { return (Array(found.prefix(limit)), true) }
    }
    return (found, false)
  }

  private func backward(
    _ request: ListRequest, _ groups: [Query], from last: Int, _ anchor: ListAnchor, _ limit: Int
  ) throws -> (tickets: [ListedTicket], hasMore: Bool) {
    var found: [ListedTicket] = []
    for group in (0...max(0, last)).reversed() where !groups.isEmpty {
      let part = try store.page(
        of: groups[group], sort: request.sort.order, at: group == last ? anchor : .end,
        limit: limit + 1 - found.count, as: actor)
      found = part.tickets + found
      if found.count > limit { return (Array(found.suffix(limit)), true) }
    }
    return (found, false)
  }

  // MARK: Customers

  /// The first tickets of a list by who asked, in the order in which the customers first appear.
  ///
  /// There are too many customers for a list each, and nobody reads more than this.
  func customerPage(of request: ListRequest) throws -> ListPage {
    let all = try store.page(
      of: request.query, sort: request.sort.order, at: .start, limit: Executor.mostGrouped,
      as: actor
    ).tickets
    var order: [Identifier?: Int] = [:]
    for ticket in all where order[ticket.requester] == nil {
      order[ticket.requester] = order.count
    }
    let sorted = all.enumerated().sorted { left, right in
      (order[left.element.requester] ?? 0, left.offset)
        < (order[right.element.requester] ?? 0, right.offset)
    }.map(\.element)
    let places: Range<Int>
    func place(_ id: Identifier) -> Int { sorted.firstIndex { $0.id == id } ?? 0 }
    switch request.anchor {
    case .start: places = 0..<min(sorted.count, request.limit)
    case .end: places = max(0, sorted.count - request.limit)..<sorted.count
    case .after(let id):
      let start = min(sorted.count, place(id) + 1)
      places = start..<min(sorted.count, start + request.limit)
    case .before(let id):
      let end = place(id)
      places = max(0, end - request.limit)..<end
    case .around(let id):
      let start = max(0, place(id) - request.limit / 2)
      places = start..<min(sorted.count, start + request.limit)
    }
    return ListPage(
      request: request, rows: try sorted[places].map(row), hasBefore: places.lowerBound > 0,
      hasAfter: places.upperBound < sorted.count, total: try store.keptCount(of: request.query))
  }

  private static let mostGrouped = 2_000
}

import Store
import Testing
import Tickets
import Randomness

@Suite struct ListPageTests {
  /// A desk with tickets of every kind, made by a generator.
  private func desk(tickets: Int, seed: UInt64) throws -> TestDesk {
    let desk = try TestDesk(seed: seed)
    var random = SplitMix64(seed: seed)
    let billing = try desk.store.setQueue(Queue(name: "Billing"), as: desk.admin)
    let alice = try desk.store.addAccount(
      AccountProfile(name: "alice", login: "alice"), grants: [Grant(role: .agent)], as: desk.admin)
    for index in 0..<tickets {
      let ticket = try desk.receive(
        desk.message(
          index % 3 == 0 ? "The printer burns" : "Where is my invoice?",
          from: "person\(index % 7)@example.org", subject: "Ticket \(index)"))
      func set(_ field: TicketField, _ value: String?) throws {
        try desk.store.perform(.set(field, value), on: ticket.id, as: desk.admin)
      }
      if random.next() % 3 == 0 { try set(.queue, billing.hex) }
      if random.next() % 2 == 0 { try set(.assignee, alice.hex) }
      try set(.priority, Priority.allCases[Int(random.next() % 4)].rawValue)
      if random.next() % 4 == 0 { try set(.status, "solved") }
      if random.next() % 3 == 0 {
        let due = desk.clock.now.adding(milliseconds: Int64(random.next() % 9_000_000))
        try set(.due, due.description)
      }
      if random.next() % 5 == 0 {
        try desk.store.perform(.tag("vip"), on: ticket.id, as: desk.admin)
      }
      if random.next() % 8 == 0 {
        try desk.store.perform(.delete(nil, reason: nil), on: ticket.id, as: desk.admin)
      }
      if random.next() % 2 == 0 {
        try desk.store.perform(.view, on: ticket.id, as: desk.admin)
      }
    }
    return desk
  }

  private static let searches = [
    "", "is:open", "queue:billing", "queue:billing,support is:open", "assignee:alice",
    "assignee:none is:open", "is:unread", "tag:vip", "from:person3", "-tag:vip is:open",
    "status:solved", "status:solved,open", "is:deleted", "is:breaching", "printer", "is:overdue",
    "(tag:vip OR is:unread)", "number:3,5", "created:>2020-01-01", "has:draft", "is:snoozed",
  ]

  @Test func `a ticket of the past is listed as its row would be`() throws {
    let desk = try desk(tickets: 40, seed: 7)
    let ofNow: Set<String> = ["isUnread", "isUnsent", "key"]
    for listed in try desk.store.page(
      of: try Query(""), sort: QuerySort(.created), at: .start, limit: 40, as: desk.admin
    ).tickets {
      let ticket = try #require(try desk.store.ticket(listed.id))
      let past = Mirror(reflecting: ListedTicket(past: ticket)).children
      for (old, new) in zip(past, Mirror(reflecting: listed).children) {
        guard let label = old.label, !ofNow.contains(label) else { continue }
        #expect("\(label): \(old.value)" == "\(label): \(new.value)")
      }
    }
  }

  @Test(arguments: QuerySort.Key.allCases)
  func `pages put together are the whole list`(key: QuerySort.Key) throws {
    let desk = try desk(tickets: 60, seed: 7)
    for text in ListPageTests.searches {
      for isReversed in [false, true] {
        let query = try Query(text)
        let sort = QuerySort(key, isReversed: isReversed)
        let all = try desk.store.page(
          of: query, sort: sort, at: .start, limit: 1_000, as: desk.admin
        ).tickets
        let expected = Set(try desk.list(text).map(\.id))
        #expect(Set(all.map(\.id)) == expected, "\(text)")
        #expect(all.count == expected.count, "\(text)")
        let values = all.map { value(of: $0, key) }
        #expect(values == values.sorted { isReversed ? $0 < $1 : $0 > $1 }, "\(text) \(sort)")

        var down: [ListedTicket] = []
        var anchor = ListAnchor.start
        while true {
          let page = try desk.store.page(
            of: query, sort: sort, at: anchor, limit: 7, as: desk.admin)
          down += page.tickets
          guard page.hasMore, let last = down.last else { break }
          anchor = .after(last.key)
        }
        #expect(down == all, "\(text) \(sort)")

        var up: [ListedTicket] = []
        anchor = .end
        while true {
          let page = try desk.store.page(
            of: query, sort: sort, at: anchor, limit: 7, as: desk.admin)
          up = page.tickets + up
          guard page.hasMore, let first = up.first else { break }
          anchor = .before(first.key)
        }
        #expect(up == all, "\(text) \(sort)")
        #expect(try desk.store.count(query, atMost: 1_000, as: desk.admin) == all.count)
      }
    }
  }

  /// What a ticket is sorted by; the greatest comes first.
  private func value(of ticket: ListedTicket, _ key: QuerySort.Key) -> Int64 {
    switch key {
    case .updated, .relevance: ticket.updatedAt.milliseconds
    case .created: ticket.createdAt.milliseconds
    case .sla: -(ticket.dueAt?.milliseconds ?? .max)
    case .priority: Int64(ticket.priority.rank)
    case .number: Int64(ticket.number ?? .max)
    }
  }

  @Test func `a ticket knows its place and whether it is listed`() throws {
    let desk = try desk(tickets: 20, seed: 3)
    let query = try Query("is:open")
    let sort = QuerySort(.priority)
    let page = try desk.store.page(of: query, sort: sort, at: .start, limit: 50, as: desk.admin)
    for ticket in page.tickets {
      #expect(try desk.store.place(of: ticket.id, in: query, sort: sort) == ticket.key)
      #expect(try desk.store.contains(ticket.id, in: query, as: desk.admin))
      #expect(try !desk.store.contains(ticket.id, in: Query("status:closed"), as: desk.admin))
    }
  }
}

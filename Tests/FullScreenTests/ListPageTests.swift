import Store
import Testing
import Tickets
import Randomness

@testable import Interface
@testable import ttydesk

/// Long lists come in pages, whatever they are grouped and sorted by.
@Suite struct ListPageTests {
  private func desk() throws -> TestDesk {
    let desk = try TestDesk()
    try desk.furnish()
    var random = SplitMix64(seed: 5)
    let support = try desk.store.queue(named: "Support").id
    let billing = try desk.store.queue(named: "Billing").id
    let alice = try desk.store.account(nameOrAddress: "alice").id
    for index in 0..<30 {
      desk.clock.advance(1_000)
      try desk.receive(
        "Ticket \(index)", from: "p\(index % 5)@example.org",
        queue: random.next() % 2 == 0 ? support : billing, text: "word \(index)")
    }
    for number in 5...34 {
      let ticket = try desk.ticket(number)
      func set(_ field: TicketField, _ value: String) throws {
        try desk.store.perform(.set(field, value), on: ticket.id, as: desk.session.actor)
      }
      try set(.priority, Priority.allCases[Int(random.next() % 4)].rawValue)
      try set(.status, ["open", "pending", "solved"][Int(random.next() % 3)])
      if random.next() % 2 == 0 { try set(.assignee, alice.hex) }
    }
    return desk
  }

  private func page(
    _ executor: Executor, _ grouping: ListGrouping, _ sort: ListSort, _ query: String,
    _ anchor: ListRequest.Anchor, _ limit: Int
  ) throws -> ListPage {
    var request = ListRequest(
      query: try Query(query), sort: sort, anchor: anchor, limit: limit, generation: 1)
    request.grouping = grouping
    return try executor.listPage(request)
  }

  @Test(arguments: ListGrouping.allCases)
  func `pages put together are the list, in both directions`(grouping: ListGrouping) throws {
    let desk = try desk()
    defer { withExtendedLifetime(desk) {} }
    let executor = Executor(desk.session) { _ in }
    for sort in ListSort.allCases {
      for query in ["", "is:open", "word", "queue:support -assignee:alice"] {
        let all = try page(executor, grouping, sort, query, .start, 100)
        #expect(!all.hasAfter)
        var down: [TicketRow] = []
        var next = try page(executor, grouping, sort, query, .start, 4)
        while true {
          down += next.rows
          guard next.hasAfter, let last = down.last else { break }
          next = try page(executor, grouping, sort, query, .after(last.id), 4)
        }
        #expect(down.map(\.id) == all.rows.map(\.id), "\(grouping) \(sort) '\(query)'")

        var up: [TicketRow] = []
        next = try page(executor, grouping, sort, query, .end, 4)
        while true {
          up = next.rows + up
          guard next.hasBefore, let first = up.first else { break }
          next = try page(executor, grouping, sort, query, .before(first.id), 4)
        }
        #expect(up.map(\.id) == all.rows.map(\.id), "\(grouping) \(sort) '\(query)'")

        let middle = try #require(all.rows.dropFirst(all.rows.count / 2).first)
        let around = try page(executor, grouping, sort, query, .around(middle.id), 6)
        #expect(around.rows.contains { $0.id == middle.id })
        let headings = all.rows.map { grouping.heading(of: $0) ?? "" }
        let runs = zip(headings, headings.dropFirst()).count { $0 != $1 } + 1
        #expect(runs == Set(headings).count, "\(grouping) \(sort) '\(query)'")
      }
    }
  }

  @Test func `a thread is paged by place, the changes between the messages included`() throws {
    let desk = try TestDesk()
    try desk.furnish()
    let id = try desk.ticket(1).id
    for index in 0..<50 {
      desk.clock.advance(1_000)
      try desk.store.perform(
        .note(try desk.session.note("Note \(index)", on: try desk.ticket(1))), on: id,
        as: desk.session.actor)
      try desk.store.perform(.tag("tag\(index)"), on: id, as: desk.session.actor)
    }
    defer { withExtendedLifetime(desk) {} }
    let executor = Executor(desk.session) { _ in }
    func items(_ window: TicketRequest.Window) throws -> Interface.TicketPage {
      try executor.ticketPage(TicketRequest(ticket: id, window: window, generation: 1))
    }
    let all = try items(.items(0..<1_000))
    #expect(all.count == all.items.count)
    #expect(all.count > 100)
    let part = try items(.items(10..<20))
    #expect(part.start == 10)
    #expect(part.items == Array(all.items[10..<20]))
    let last = try items(.last(5))
    #expect(last.items == Array(all.items.suffix(5)))
    let target = all.items[50]
    #expect(try items(.around(target.id, 9)).items.contains(target))
  }
}

import Database
import Foundation
import Store
import Testing
import Tickets

/// Nothing that a person waits for costs more on a large desk than on a small one.
///
/// Counted in SQLite's own steps, for those repeat where times do not.
@Suite struct QueryCostTests {
  /// One thing that a person waits for.
  private struct Operation: Sendable {
    let name: String
    /// How many times as many steps a desk of ten times the size may take.
    var growth = 1.3
    let perform: @Sendable (TestDesk) throws -> Void
  }

  private static let lists: [Operation] = {
    var operations: [Operation] = []
    for search in [
      "is:open", "queue:Billing is:open", "assignee:agentSales", "status:closed", "status:hold",
    ] {
      for key in [QuerySort.Key.updated, .created, .priority, .sla, .number] {
        operations.append(
          Operation(name: "\(search) by \(key)") {
            try readPages(of: search, by: QuerySort(key), on: $0)
          })
      }
    }
    return operations
  }()

  private static func readPages(
    of search: String, by sort: QuerySort, on desk: TestDesk
  ) throws {
    let query = try Query(search)
    func page(_ anchor: ListAnchor) throws -> [ListedTicket] {
      try desk.store.page(of: query, sort: sort, at: anchor, limit: 30, as: desk.admin).tickets
    }
    let first = try page(.start)
    #expect(first.count == 30)
    if let last = first.last { _ = try page(.after(last.key)) }
    _ = try page(.end)
  }

  /// Lists whose rows stand in groups are lists of these.
  private static let groups: [Operation] = [
    "priority:urgent is:open", "queue:Billing priority:normal", "assignee:none status:new",
    "priority:high,low status:pending",
  ].map { search in
    Operation(name: "\(search) by updated") {
      try readPages(of: search, by: QuerySort(.updated), on: $0)
    }
  }

  private static let searches: [Operation] = [
    "common", "seldom", "common word1", "\"word0 word0\"", "common status:pending",
    "common queue:Billing", "word3 is:open",
  ].map { text in
    Operation(name: "search for \(text)") { desk in
      var seen: Set<Int64> = []
      let found = try desk.store.hits(
        of: try Query(text), below: nil, seen: &seen, limit: 15, as: desk.admin)
      #expect(found.tickets.count == 15)
    }
  }

  /// Among the hits, those wanted are the oldest: a search that looked at each would take ten times
  /// as many steps, where 4,096 are looked at.
  private static let rareSearches: [Operation] = [
    "common status:hold", "common tag:early", "word0 status:hold queue:Billing",
  ].map { text in
    Operation(name: "search for \(text)", growth: 6) { desk in
      var seen: Set<Int64> = []
      let found = try desk.store.hits(
        of: try Query(text), below: nil, seen: &seen, limit: 10, as: desk.admin)
      #expect(found.tickets.count == 10)
    }
  }

  private static let others: [Operation] = [
    Operation(name: "counts") { desk in
      let counts = (queues: try desk.store.counts(), views: try desk.store.viewCounts())
      #expect(!counts.queues.isEmpty && counts.views.count == 1)
    },
    Operation(name: "open a ticket") { desk in
      let ticket = try desk.store.ticket(named: "77")
      let index = try desk.store.threadIndex(of: ticket)
      for entry in index.entries { _ = try desk.store.entry(at: entry.position) }
    },
    Operation(name: "a person's tickets") { desk in
      let person = try desk.store.account(nameOrAddress: "person7@example.org")
      let found = try desk.store.tickets(from: person.id, limit: 5, as: desk.admin)
      #expect(found.count == 10)
    },
    Operation(name: "a note") { desk in
      let note = Message(
        from: desk.admin.account.contact, channel: .web, sentAt: desk.clock.now, text: "Looked.")
      try desk.store.perform(
        .note(note), on: try desk.store.ticket(named: "50").id, as: desk.admin)
    },
    Operation(name: "a status") { desk in
      let ticket = try desk.store.ticket(named: "51")
      try desk.store.perform(.set(.status, "hold"), on: ticket.id, as: desk.admin)
    },
    Operation(name: "a mail") { desk in
      _ = try desk.receive(
        desk.message("It burns", id: "<new@example.org>", references: ["<70@example.org>"]))
    },
  ]

  private static let operations = lists + groups + searches + rareSearches + others

  @Test func `what a person waits for costs as much with ten times the tickets`() throws {
    let small = try SizedDesk(tickets: 1_000)
    let large = try SizedDesk(tickets: 10_000)
    for operation in QueryCostTests.operations {
      let before = try cost(of: operation, on: small)
      let after = try cost(of: operation, on: large)
      #expect(
        Double(after) < Double(before) * operation.growth + 200,
        "\(operation.name): \(before), then \(after)")
    }
    try checkSize(of: large)
    try checkVerifying(large)
    if InstructionCounter.isAvailable { try checkInstructions(small: small, large: large) }
  }

  /// Verifying goes through the log without holding it in memory, as a sort would.
  private func checkVerifying(_ desk: SizedDesk) throws {
    let store = desk.desk.store
    var findings: [LogFinding] = []
    let costs = try store.costs { findings = try store.verify().findings }
    #expect(findings.isEmpty)
    for cost in costs { #expect(cost.sorts == 0, "\(cost.sql)") }
  }

  /// What is not SQLite's own counts as well: each command may take a twentieth more.
  private func checkInstructions(small: SizedDesk, large: SizedDesk) throws {
    for desk in [small, large] { try desk.letLogIn() }
    for command in [
      ["list", "is:open", "--limit", "30"], ["list", "common", "--limit", "30"], ["show", "77"],
      ["set", "52", "priority=low"],
    ] {
      let before = try InstructionCounter.instructions(of: command, on: small.desk)
      let after = try InstructionCounter.instructions(of: command, on: large.desk)
      #expect(
        Double(after) < Double(before) * 1.05, "\(command): \(before), then \(after) instructions")
    }
  }

  /// The steps that it takes, none of which goes through a table or sorts.
  private func cost(of operation: Operation, on desk: SizedDesk) throws -> Int {
    let costs = try desk.desk.store.costs { try operation.perform(desk.desk) }
    for cost in costs {
      // Tables of a few rows are read whole: queues, counts, definitions.
      #expect(cost.fullScanSteps < 40, "\(operation.name): \(cost.sql)")
      #expect(cost.automaticIndexRows == 0, "\(operation.name): \(cost.sql)")
      #expect(cost.sorts == 0, "\(operation.name): \(cost.sql)")
    }
    return costs.reduce(0) { $0 + $1.instructions }
  }

  /// What an event weighs with its hashes, its words and everything by which it is found.
  private func checkSize(of desk: SizedDesk) throws {
    func number(_ sql: String) throws -> Int {
      try #require(Int(desk.desk.sqlite3(sql).filter(\.isNumber)))
    }
    let bytes = try number("PRAGMA page_count") * number("PRAGMA page_size")
    let weight = try bytes / number("SELECT count(*) FROM event")
    #expect((960...1_110).contains(weight))
  }
}

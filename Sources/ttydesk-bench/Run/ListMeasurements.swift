import Database
import Store
import Tickets

/// What a key in the list costs: pages, orders, queues, the counts beside them, one ticket.
struct ListMeasurements {
  let desk: MeasuredDesk

  /// As many tickets as a tall terminal shows.
  private static let page = 50

  func run(_ report: (Measurement) -> Void) throws {
    try report(page("list, first page", "is:open", .updated, .start))
    try report(page("list, jump to the end", "is:open", .updated, .end))
    try report(pageDown())
    for (name, key) in [("priority", QuerySort.Key.priority), ("promise", .sla)] {
      try report(page("list, by \(name)", "is:open", key, .start))
    }
    try report(page("list, another queue", "queue:Billing is:open", .updated, .start))
    try report(page("list, all of a status", "status:closed", .created, .start))
    try report(page("list, a status of a queue", "queue:Press status:new", .updated, .start))
    try report(page("list, somebody's by number", "assignee:agent7 is:open", .number, .end))
    try report(page("list, a group by priority", "priority:urgent is:open", .updated, .start))
    try report(counts())
    try report(countsAfterChange())
    let short = try ticket("messages = 5")
    try report(openTicket("open a ticket of 5 messages", short, beside: short))
    let long = try longTicket()
    try report(
      openTicket("open one of 10,000 messages", long, beside: short) { store, ticket in
        try store.threadTail(of: ticket, count: 96).suffix(48)
      })
    try report(openTicket("the whole of its thread", long, beside: short))
  }

  private func page(
    _ name: String, _ search: String, _ key: QuerySort.Key, _ anchor: ListAnchor
  ) throws -> Measurement {
    let query = try Query(search)
    return try desk.compare(name, with: "bare query", target: nil) {
      _ = try desk.store.page(
        of: query, sort: QuerySort(key), at: anchor, limit: ListMeasurements.page, as: desk.actor)
    } bare: {
      try readBare()
    }
  }

  private func pageDown() throws -> Measurement {
    let query = try Query("is:open")
    let sort = QuerySort(.updated)
    let first = try desk.store.page(
      of: query, sort: sort, at: .start, limit: ListMeasurements.page, as: desk.actor)
    guard let last = first.tickets.last else { throw BenchmarkError.incomplete("no open ticket") }
    return try desk.compare("list, page down", with: "bare query") {
      _ = try desk.store.page(
        of: query, sort: sort, at: .after(last.key), limit: ListMeasurements.page, as: desk.actor)
    } bare: {
      try readBare()
    }
  }

  /// The same columns of as many rows, along an index.
  private func readBare() throws {
    _ = try desk.bare.all(
      """
      SELECT id, number, subject, requester, organization, queue, status, priority, assignee,
        created, updated, due, snoozed, messages, unread
      FROM ticket INDEXED BY ticket_all_updated WHERE listed = 1 AND status = 5
      ORDER BY updated DESC LIMIT \(ListMeasurements.page)
      """
    ) { row in (0..<row.count).map { row.value($0) } }
  }

  private func counts() throws -> Measurement {
    try desk.compare("counts of all queues and views", with: "bare query") {
      _ = try desk.store.counts()
      _ = try desk.store.viewCounts()
    } bare: {
      _ = try desk.bare.all("SELECT queue, status, total, unread FROM queue_count") { row in
        (row.blob(0), row.int(1), row.int(2), row.int(3))
      }
    }
  }

  /// What a list asks for after a reply: the counts, those of promises broken included.
  private func countsAfterChange() throws -> Measurement {
    let ticket = try desk.store.ticket(named: "1")
    var turn = 0
    return try desk.compare(
      "counts after a change", with: "bare query", runs: 11,
      before: {
        turn += 1
        let priority = Priority.allCases[turn % Priority.allCases.count]
        try desk.store.perform(.set(.priority, priority.rawValue), on: ticket.id, as: desk.actor)
      }
    ) {
      _ = try desk.store.counts()
      _ = try desk.store.viewCounts()
      for queue in try desk.store.queues() {
        _ = try desk.store.overdueCount(in: queue.id, atMost: 1_000)
      }
    } bare: {
      _ = try desk.bare.all("SELECT queue, status, total, unread FROM queue_count") { row in
        (row.blob(0), row.int(1), row.int(2), row.int(3))
      }
    }
  }

  private func ticket(_ condition: String) throws -> Int64 {
    let number = try desk.bare.int64(
      "SELECT number FROM ticket WHERE \(condition) ORDER BY position DESC LIMIT 1")
    guard let number else { throw BenchmarkError.incomplete("no ticket with \(condition)") }
    return number
  }

  /// A ticket of ten thousand messages, which is made where the desk has none yet.
  private func longTicket() throws -> Int64 {
    let condition = "messages >= 10000"
    if let number = try? ticket(condition) { return number }
    let queue = try desk.store.queues()[0].id
    let new = try desk.store.create(
      NewTicket(subject: "A long story", queue: queue, requester: desk.actor.id),
      as: desk.actor)
    try desk.store.bulk {
      for index in 1...10_000 {
        let message = Message(
          from: desk.actor.account.contact, channel: .email, sentAt: Benchmark.now,
          text: "Part \(index) of a long story.\n")
        try desk.store.add(
          .message(message), to: new.id, at: Benchmark.now, by: nil, as: desk.actor)
      }
    }
    return try ticket(condition)
  }

  /// The thread and as much of it as the screen asks for.
  ///
  /// - `short`: The ticket that bare SQLite opens.
  /// - `entries`: Lists what is read: of a long thread, the end comes first.
  private func openTicket(
    _ name: String, _ number: Int64, beside short: Int64,
    entries: (Store, Ticket) throws -> ArraySlice<ThreadIndex.Entry> = { store, ticket in
      try store.threadIndex(of: ticket).entries.suffix(ListMeasurements.thread)
    }
  ) throws -> Measurement {
    try desk.compare(name, with: "bare query") {
      let ticket = try desk.store.ticket(named: String(number))
      for entry in try entries(desk.store, ticket) {
        _ = try desk.store.entry(at: entry.position)
      }
    } bare: {
      _ = try desk.bare.all(
        """
        SELECT payload.body FROM ticket JOIN message ON message.ticket = ticket.position
        JOIN payload ON payload.position = message.position WHERE ticket.number = ?
        """, short
      ) { $0.blob(0) }
    }
  }

  /// How many items of a thread the screen asks for at once.
  private static let thread = 120
}

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
    try report(counts())
    try report(openTicket())
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
      FROM ticket INDEXED BY ticket_all_updated WHERE listed = 1 AND active = 1
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

  private func openTicket() throws -> Measurement {
    let number = try desk.bare.int64(
      "SELECT number FROM ticket WHERE messages = 5 ORDER BY position DESC LIMIT 1")
    guard let number else { throw BenchmarkError.incomplete("no ticket of five messages") }
    return try desk.compare("open a ticket of 5 messages", with: "bare query") {
      let ticket = try desk.store.ticket(named: String(number))
      let index = try desk.store.threadIndex(of: ticket)
      for entry in index.entries { _ = try desk.store.entry(at: entry.position) }
    } bare: {
      _ = try desk.bare.all(
        """
        SELECT payload.body FROM ticket JOIN message ON message.ticket = ticket.position
        JOIN payload ON payload.position = message.position WHERE ticket.number = ?
        """, number
      ) { $0.blob(0) }
    }
  }
}

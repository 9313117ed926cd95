import Database
import Store
import Tickets

/// Searches for words, the first fifty tickets, newest hit first.
struct SearchMeasurements {
  let desk: MeasuredDesk

  private static let limit = 50

  func run(_ report: (Measurement) -> Void) throws {
    let common = desk.vocabulary.word(0)
    let second = desk.vocabulary.word(2)
    let rare = desk.vocabulary.word(45_000)
    let searches = [
      ("search, a rare word", rare), ("search, the commonest word", common),
      ("search, two words", "\(common) \(second)"),
      ("search, a phrase", "\"\(common) \(second)\""),
      ("search, two characters of Japanese", "電話"),
    ]
    for (name, text) in searches { try report(measure(name, text)) }
    try report(measure("search, with a status", "\(common) status:pending", "t.status = 2"))
    try report(
      measure(
        "search, two conditions", "\(common) status:closed queue:Press",
        """
        t.status = 5 AND t.queue = x'\(try desk.store.queue(named: "Press").id.hex)'
        """))
    let agent = try desk.store.account(nameOrAddress: "agent20").id
    try report(
      measure(
        "search, with an assignee", "\(common) assignee:agent20", "t.assignee = x'\(agent.hex)'"))
    try report(
      measure(
        "search, with a rare tag", "\(common) tag:tag199",
        """
        EXISTS (SELECT 1 FROM ticket_tag WHERE tag = 'tag199' AND ticket = t.position)
        """))
    let billing = try desk.store.queue(named: "Billing").id
    try report(
      measure(
        "search, with a queue", "\(common) queue:Billing", "t.queue = x'\(billing.hex)'"))
  }

  /// - `condition`: the search's other conditions, as the bare query says them.
  private func measure(
    _ name: String, _ text: String, _ condition: String = "true"
  ) throws -> Measurement {
    let query = try Query(text)
    guard let expression = query.split.terms.expression else {
      throw BenchmarkError.incomplete("no words in \(text)")
    }
    let sql = """
      SELECT t.position, t.id, t.number, t.subject, t.requester, t.organization, t.queue, t.status, t.priority,
        t.assignee, t.created, t.updated, t.due, t.snoozed, t.messages, t.unread
      FROM (SELECT rowid FROM search WHERE search MATCH ?1) AS hit
      CROSS JOIN message AS m ON m.position = hit.rowid
      CROSS JOIN ticket AS t ON t.position = m.ticket
      WHERE t.listed = 1 AND \(condition) ORDER BY hit.rowid DESC LIMIT ?2
      """
    let hits = try hitsOfTickets(sql, expression)
    return try desk.compare(name, with: "bare FTS5 and tickets", target: 2) {
      var seen: Set<Int64> = []
      _ = try desk.store.hits(
        of: query, below: nil, seen: &seen, limit: SearchMeasurements.limit, as: desk.actor)
    } bare: {
      _ = try desk.bare.all(sql, expression, hits) { row in (0..<row.count).map { row.value($0) } }
    }
  }

  /// How many hits it takes to find so many different tickets, which bare SQLite then reads.
  private func hitsOfTickets(_ sql: String, _ expression: String) throws -> Int {
    var tickets: Set<Int64> = []
    var hits = 0
    try desk.bare.query(sql, expression, Int64.max) { row in
      guard tickets.count < SearchMeasurements.limit else { return }
      tickets.insert(row.int64(0))
      hits += 1
    }
    return hits
  }
}

internal import Database
internal import Tickets

/// Whom a replica knows: somebody who works in some queues alone gets an account with the first
/// ticket that names it.
extension HubFeed {
  /// Adds the accounts that an event names and the replica does not hold.
  func introduce(
    _ header: EventHeader, _ kind: Sight.Subject, _ event: SequencedEvent,
    to batch: inout FeedBatch
  ) throws {
    guard sight.actor.account.isStaff, !sight.isDeskWide else { return }
    switch kind {
    case .account(let account, _):
      try introduce(account, before: event.seq, to: &batch)
    case .ticket:
      // A masked copy names whom the erased one named.
      let position = try store.database.int64("SELECT position FROM event WHERE seq = ?", event.seq)
      let names = try position.flatMap { try store.entry(at: $0)?.namedAccounts } ?? []
      for name in names where !settled.contains(name) {
        if let account = try store.account(name) {
          try introduce(account, before: event.seq, to: &batch)
        }
      }
    default:
      break
    }
  }

  private func introduce(
    _ account: Account, before seq: Int64, to batch: inout FeedBatch
  ) throws {
    guard settled.insert(account.id).inserted, try !isHeld(account) else { return }
    let events = try store.database.all(
      """
      SELECT event.seq, event.header, payload.salt, payload.body FROM event
      LEFT JOIN payload ON payload.position = event.position
      WHERE event.subject = ? AND event.seq < ? ORDER BY event.seq
      """, account.id, seq
    ) { SequencedEvent($0) }
    for event in events {
      guard let header = try? EventHeader(parsing: event.header),
        sight.reaches(header.stream, of: account.id, .account(account, isNamed: true))
      else { continue }
      batch.add(.event(event))
    }
  }

  /// Whether the replica certainly holds an account.
  ///
  /// It is its own or a colleague's since before the cursor, or a ticket that it held then names
  /// it. To say no too often costs bytes alone.
  private func isHeld(_ account: Account) throws -> Bool {
    if account.id == peer.account { return true }
    if account.hasBeenStaff, try wasStaff(account) { return true }
    let witness = try firstTicket(naming: account.id, limit: HubFeed.mostWitnesses) { ticket, seq in
      seq <= cursor && !renewed.contains(ticket.id) && !sight.streams(of: ticket).isEmpty
    }
    return witness != nil
  }

  private func wasStaff(_ account: Account) throws -> Bool {
    var earlier = Account(id: account.id)
    try store.forEachEntry(of: account.id, upTo: cursor) { earlier.apply($0) }
    return earlier.hasBeenStaff
  }

  /// Whether a ticket that the viewer sees names an account.
  func isNamed(_ account: Account) throws -> Bool {
    guard sight.actor.account.isStaff, !sight.isDeskWide, !account.hasBeenStaff else {
      return false
    }
    return try firstTicket(naming: account.id, limit: .max) { ticket, _ in
      !sight.streams(of: ticket).isEmpty
    } != nil
  }

  /// The first ticket that names an account and passes, the newest before.
  ///
  /// - `passes`: Given the ticket, and the place in the order from which on it names the account.
  private func firstTicket(
    naming account: Identifier, limit: Int, _ passes: (Ticket, Int64) throws -> Bool
  ) throws -> Ticket? {
    let statement = try store.database.statement(
      """
      SELECT ticket.state, named.seq FROM (
        SELECT position AS ticket, (SELECT seq FROM event WHERE position = ticket.position) AS seq
        FROM ticket WHERE requester = ?1
        UNION ALL
        SELECT message.ticket, event.seq FROM message
        JOIN event ON event.position = message.position WHERE message.author = ?1
        UNION ALL
        SELECT position, \(Int64.max) FROM ticket WHERE assignee = ?1
      ) AS named JOIN ticket ON ticket.position = named.ticket LIMIT ?2
      """)
    try statement.bind(account, Int64(limit))
    defer { statement.reset() }
    while try statement.step() {
      let ticket = try statement.row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) }
      if try passes(ticket, statement.row.int64(1)) { return ticket }
    }
    return nil
  }

  /// How many tickets are asked whether the replica knows somebody.
  private static let mostWitnesses = 50
}

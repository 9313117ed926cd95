internal import Database
internal import Tickets

/// What became visible since the cursor, or was taken away.
extension HubFeed {
  /// Whether the account's rights changed since the cursor, if only for a while.
  func haveRightsChanged() throws -> Bool {
    let now = Rights(sight.actor)
    var account = Account(id: peer.account)
    var rights: [Rights] = []
    try store.forEachEntry(of: peer.account, upTo: cursor) { account.apply($0) }
    rights.append(try self.rights(of: account, at: cursor))
    try store.forEachEntry(of: peer.account, after: cursor) { entry in
      account.apply(entry)
      rights.append(try self.rights(of: account, at: bound))
    }
    if let organization = account.profile.organization {
      try store.forEachEntry(of: organization, after: cursor) { entry in
        guard case .organizationSet(let organization) = entry.body else { return }
        rights.append(
          Rights(Actor(account: account, hasCompanyAccess: organization.hasCompanyAccess)))
      }
    }
    return rights.contains { $0 != now }
  }

  private func rights(of account: Account, at seq: Int64) throws -> Rights {
    var hasCompanyAccess = false
    if let organization = account.profile.organization {
      try store.forEachEntry(of: organization, upTo: seq) { entry in
        guard case .organizationSet(let organization) = entry.body else { return }
        hasCompanyAccess = organization.hasCompanyAccess
      }
    }
    return Rights(Actor(account: account, hasCompanyAccess: hasCompanyAccess))
  }

  /// The tickets whose sight may have changed since the cursor.
  func touchedTickets() throws -> [Identifier] {
    try store.database.all(
      """
      SELECT DISTINCT event.subject FROM event
      WHERE event.seq > ? AND event.seq <= ? AND \(HubFeed.changesSight)
      """, cursor, bound
    ) { $0.identifier(0) }.compactMap { $0 }
  }

  /// Plans what to do about a ticket whose sight may have changed, the account's rights being what
  /// they were.
  func planSteps(for id: Identifier) throws {
    var ticket: Ticket?
    try store.forEachEntry(of: id, upTo: cursor) { ticket.apply($0) }
    let isOlder = ticket != nil
    var seen = ticket.map { [sight.streams(of: $0)] } ?? []
    try store.forEachEntry(of: id, after: cursor) { entry in
      ticket.apply(entry)
      if let ticket { seen.append(sight.streams(of: ticket)) }
    }
    guard let now = seen.last, seen.contains(where: { $0 != now }) else { return }
    // One that came into being since the cursor may be there as well, where the replica is further
    // than the hub was told.
    if !seen.allSatisfy({ $0.isSubset(of: now) }) { steps.append(.drop(id)) }
    // All that is newer comes with the order.
    if isOlder, !now.isEmpty { steps.append(.history(id, after: 0)) }
  }

  /// The condition that an event may change who sees its ticket.
  private static let changesSight: String = {
    let fields: [TicketField] = [.queue, .requester, .organization]
    let sets = fields.map { EventHeader.isOfKind(.set, touching: [$0]) }
    let kinds = [EventKind.delete, .undelete].map { EventHeader.isOfKind($0, touching: []) }
    return "(\((sets + kinds).joined(separator: " OR ")))"
  }()
}

extension Ticket? {
  /// Folds an event of a ticket, the first of which makes it.
  mutating func apply(_ entry: LogEntry) {
    if self == nil { self = Ticket(creation: entry) } else { self?.apply(entry) }
  }
}

extension Store {
  /// Goes through the events of a subject in the hub's order.
  func forEachEntry(
    of subject: Identifier, after: Int64 = 0, upTo last: Int64 = .max,
    _ body: (LogEntry) throws -> Void
  ) throws {
    let positions = try database.all(
      "SELECT position FROM event WHERE subject = ? AND seq > ? AND seq <= ? ORDER BY seq",
      subject, after, last
    ) { $0.int64(0) }
    for position in positions {
      if let entry = try entry(at: position) { try body(entry) }
    }
  }
}

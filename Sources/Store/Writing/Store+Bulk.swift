internal import Database
internal import Tickets

extension Store {
  /// Runs many writes as one, as ``batch(_:)`` does, and writes each row that they share once.
  ///
  /// Within it, what is read by its identifier, number or Message-ID is as it stands by then; lists,
  /// counts and searches are as they were before, and show what was written once it is over.
  package func bulk<Result>(_ body: () throws -> Result) throws -> Result {
    guard backlog == nil else { return try batch(body) }
    return try batch {
      backlog = Backlog()
      defer { backlog = nil }
      let result = try body()
      try writeBacklog()
      return result
    }
  }

  /// Writes what a bulk write has kept back until now.
  func writeBacklog() throws {
    guard backlog != nil else { return }
    try settleTickets()
    for (position, words) in backlog?.takeDocuments() ?? [] { try add(words, at: position) }
    try backlog?.pen?.save(to: database)
  }

  /// Writes the tickets' rows, and what hangs on them.
  func settleTickets() throws {
    for open in backlog?.takeTickets() ?? [] {
      try save(open.ticket, before: open.before, at: open.position)
    }
  }
}

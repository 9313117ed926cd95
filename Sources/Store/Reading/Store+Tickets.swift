internal import Database
package import Tickets

extension Store {
  /// The ticket with that identifier; nil where the desk does not hold it.
  package func ticket(_ id: Identifier) throws -> Ticket? {
    try storedTicket(id)?.ticket
  }

  /// The ticket that people call `1042`, `#1042`, `~k3f9` or by its full identifier.
  ///
  /// - Throws: ``StoreError/unknownTicket(_:)`` or ``StoreError/ambiguousTicket(_:count:)``.
  package func ticket(named name: String) throws -> Ticket {
    if let id = Identifier(hex: name), let ticket = try ticket(id) { return ticket }
    if name.hasPrefix("~") {
      let found = try tickets("short = ? AND number IS NULL", name)
      guard found.count < 2 else {
        throw StoreError.ambiguousTicket(name, count: found.count)
      }
      guard let ticket = found.first else { throw StoreError.unknownTicket(name) }
      return ticket
    }
    let digits = name.hasPrefix("#") ? String(name.dropFirst()) : name
    guard let number = Int64(digits), let ticket = try tickets("number = ?", number).first else {
      throw StoreError.unknownTicket(name)
    }
    return ticket
  }

  /// The ticket that another system calls so; nil where none came from there.
  package func ticket(externalID: String) throws -> Ticket? {
    try tickets("external = ?", externalID).first
  }

  private func tickets(_ condition: String, _ value: some DatabaseConvertible) throws -> [Ticket] {
    try settleTickets()
    return try database.all("SELECT state FROM ticket WHERE \(condition)", value) { row in
      try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) }
    }
  }

  /// The number that the next ticket of this desk gets; nil where its hub will give one.
  func nextNumber() throws -> Int? {
    guard try !isReplica() else { return nil }
    let last = try backlog?.lastNumber ?? lastNumber()
    backlog?.lastNumber = last
    return last + 1
  }

  /// The highest number of a ticket; zero on a desk without tickets.
  package func lastNumber() throws -> Int {
    try settleTickets()
    return Int(try database.int64("SELECT max(number) FROM ticket") ?? 0)
  }
}

internal import Database
package import Tickets

extension Store {
  /// Forbids erasing anything of a person until the hold is lifted.
  package func hold(_ account: Account, reason: String, as actor: Actor) throws {
    try change(.holdAdded(HoldChange(reason: reason)), on: account, as: actor)
  }

  /// Lifts every hold on a person.
  package func liftHold(on account: Account, reason: String, as actor: Actor) throws {
    try change(.holdLifted(HoldChange(reason: reason)), on: account, as: actor)
  }

  /// The holds in force: on tickets, then on people, the oldest first.
  ///
  /// - Throws: ``Refusal`` where the actor may not read the desk's log.
  package func holds(as actor: Actor) throws -> [Hold] {
    try require(.auditDesk, actor)
    let tickets = try database.all(
      "SELECT state FROM ticket WHERE held = 1 ORDER BY position"
    ) { row in try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) } }
    return try tickets.flatMap { try holds($0.holds, on: .ticket($0)) }
      + heldAccounts().flatMap { try holds($0.holds, on: .person($0)) }
  }

  /// The people on whom holds are in force, the oldest account first.
  func heldAccounts() throws -> [Account] {
    try database.all(
      """
      SELECT state FROM account
      WHERE json_array_length(CAST(state AS TEXT), '$.holds') > 0 ORDER BY position
      """
    ) { row in try row.withBlob(0) { try StateCoding.decode(Account.self, from: $0) } }
  }

  private func holds(_ events: [Digest], on subject: Hold.Subject) throws -> [Hold] {
    try events.compactMap { event in
      let found = try database.first(
        """
        SELECT event.header, payload.body FROM event
        LEFT JOIN payload ON payload.position = event.position WHERE event.id = ?
        """, event
      ) { ($0.blob(0), $0.optionalBlob(1)) }
      guard let (bytes, body) = found, let header = try? EventHeader(parsing: bytes) else {
        return nil
      }
      let hold = body.flatMap { try? EventBody(kind: .holdAdd, json: $0) }
      guard case .holdAdded(let change) = hold else { return nil }
      return Hold(
        subject: subject, reason: change.reason, actor: header.actor, at: header.time)
    }
  }

  private func change(_ body: EventBody, on account: Account, as actor: Actor) throws {
    try batch {
      try require(.destroy, actor)
      try append(
        [EventDraft(subject: account.id, stream: .restricted, body: body)], by: actor.id)
    }
  }
}

internal import Database
package import Tickets

/// What the law gives the people of whom the desk holds data.
extension Store {
  /// Corrects who somebody is.
  package func rectify(
    _ account: Account, to profile: AccountProfile, as actor: Actor
  ) throws {
    try batch {
      try require(.protect, actor)
      for address in profile.addresses {
        if let holder = try self.account(address: address), holder.id != account.id {
          throw StoreError.nameTaken(kind: "person", name: address)
        }
      }
      try append(
        [
          EventDraft(
            subject: account.id, stream: .internal, base: account.profileEvent,
            body: .accountSet(profile))
        ], by: actor.id)
    }
  }

  /// Writes down what somebody decided of a use of their data.
  package func record(_ change: ConsentChange, of account: Account, as actor: Actor) throws {
    try protect(account, .accountConsented(change), as: actor)
  }

  /// Says that a person's data may be kept and nothing else, or be used again.
  package func setRestriction(
    _ isRestricted: Bool, of account: Account, reason: String, as actor: Actor
  ) throws {
    let change = RestrictionChange(reason: reason)
    try protect(
      account, isRestricted ? .accountRestricted(change) : .accountReleased(change), as: actor)
  }

  /// Writes down that somebody got a copy of what the desk holds of them.
  package func recordDisclosure(_ disclosure: Disclosure, of account: Account, as actor: Actor)
    throws
  {
    try protect(account, .accountDisclosed(disclosure), as: actor)
  }

  /// The tickets that an account asked for, and those in which it wrote, the oldest first.
  ///
  /// - Throws: ``Refusal`` where the actor may not give people copies of their data.
  package func tickets(concerning account: Account, as actor: Actor) throws -> [Ticket] {
    try require(.protect, actor)
    return try database.all(
      """
      SELECT state FROM ticket WHERE requester = ?1 OR position IN (
        SELECT ticket FROM message WHERE author = ?1) ORDER BY position
      """, account.id
    ) { row in try row.withBlob(0) { try StateCoding.decode(Ticket.self, from: $0) } }
  }

  private func protect(_ account: Account, _ body: EventBody, as actor: Actor) throws {
    try batch {
      try require(.protect, actor)
      try append(
        [EventDraft(subject: account.id, stream: .internal, body: body)], by: actor.id)
    }
  }
}

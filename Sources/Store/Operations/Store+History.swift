package import Tickets

/// What an import writes of the past: with the times and the people of that time.
///
/// The log says who brought it in by the account that may import; these ask policy for no more.
extension Store {
  /// Opens a ticket that began elsewhere.
  ///
  /// - `number`: kept where no other ticket has it.
  package func create(
    _ new: NewTicket, number: Int?, at time: Timestamp?, as actor: Actor
  ) throws -> Ticket {
    try batch {
      try requireImport(actor)
      let id = newIdentifier()
      let isFree = number.map { (try? ticket(named: String($0))) == nil } ?? false
      let chosen = isFree ? number : nil
      var drafts = try planner(for: actor).create(
        new, id: id, number: try chosen ?? nextNumber(), at: time ?? surroundings.now())
      for index in drafts.indices { drafts[index].time = time }
      try append(drafts, by: actor.id)
      return try known(id)
    }
  }

  /// Adds a message that was written elsewhere.
  ///
  /// - `author`: the account that wrote it, where it is one of the desk's own people.
  package func add(
    _ body: EventBody, to ticket: Identifier, at time: Timestamp?, by author: Identifier?,
    as actor: Actor
  ) throws {
    try requireImport(actor)
    let stream: EventStream = body.kind == .note ? .internal : .public
    try append(
      [EventDraft(subject: ticket, stream: stream, body: body, time: time, actor: author)],
      by: actor.id)
  }

  /// Does to a ticket what somebody did to it elsewhere.
  package func perform(
    _ operation: TicketOperation, on id: Identifier, at time: Timestamp?, by author: Identifier?,
    as actor: Actor
  ) throws {
    try batch {
      try requireImport(actor)
      var drafts = try planner(for: actor).perform(operation, on: try known(id))
      for index in drafts.indices {
        drafts[index].time = time
        drafts[index].actor = author
      }
      try append(drafts, by: actor.id)
    }
  }

  /// A replica may write in the name of its own account only, so the past is brought to the hub.
  private func requireImport(_ actor: Actor) throws {
    try require(.operate, actor)
    if try isReplica() { throw StoreError.onlyAtHub("an import") }
  }
}

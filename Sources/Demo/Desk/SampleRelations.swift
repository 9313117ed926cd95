internal import Store
internal import Tickets

/// What the sample tickets have to do with each other, and who else follows them.
struct SampleRelations {
  let store: Store
  /// The moment before which everything happened.
  let now: Timestamp

  func add() throws {
    try merge("leak-again", into: "leak")
    for child in ["clock-hotel", "clock-bakery", "clock-home"] {
      try link(child, .child, to: "clocks")
    }
    try link("two-trays", .related, to: "found-machine")
    try link("steam", .related, to: "leak")
    try hold("steam", reason: "Claim announced by the customer's lawyer")
    try watch("doors-open", .marta)
    try watch("clocks", .tomas)
    try watch("wedding", .leyla)
  }

  private func merge(_ source: String, into target: String) throws {
    let (first, second) = (try ticket(source), try ticket(target))
    let actor = try moment(of: second, as: .tomas)
    try store.merge(first, into: second, as: actor)
  }

  private func link(_ name: String, _ kind: Link.Kind, to other: String) throws {
    let (first, second) = (try ticket(name), try ticket(other))
    // Both become as old as the older of them can be without looking newer than it is.
    let actor = try moment(of: first.updatedAt < second.updatedAt ? first : second, as: .marta)
    try store.link(kind, first, to: second, as: actor)
  }

  private func hold(_ name: String, reason: String) throws {
    let ticket = try ticket(name)
    let actor = try moment(of: ticket, as: .marta)
    try store.perform(.hold(reason: reason), on: ticket.id, as: actor)
  }

  private func watch(_ name: String, _ agent: SampleAgent) throws {
    let ticket = try ticket(name)
    let actor = try moment(of: ticket, as: .marta)
    let contact = Contact(name: agent.displayName, address: agent.address)
    try store.perform(.watch(contact, isCopy: false), on: ticket.id, as: actor)
  }

  private func ticket(_ name: String) throws -> Ticket {
    guard let ticket = try store.ticket(externalID: name) else {
      throw SampleError(thread: name, reason: "there is no such thread")
    }
    return ticket
  }

  /// Turns the clock to a ticket's newest message, so that the ticket does not look newer.
  private func moment(of ticket: Ticket, as agent: SampleAgent) throws -> Actor {
    store.surroundings.now = { ticket.updatedAt }
    return try store.actor(try store.account(nameOrAddress: agent.rawValue))
  }
}

import Commands
import Store
import Text
import Tickets

/// Tickets as the words of a command name them, and what commands say of what they did.
extension Session {
  /// The ticket of that name, if the account may see it.
  func ticket(_ name: String) throws -> Ticket {
    let ticket = try store.ticket(named: name)
    if let refusal = Policy.refusal(actor, .see, ticket: ticket) { throw refusal }
    return ticket
  }

  /// The ticket that the command is about, if the account may see it.
  func ticket() throws -> Ticket { try ticket(invocation.argument(.ticket)) }

  /// The ticket that the command is about, to be worked on: not one that became part of another.
  func openTicket(_ name: String) throws -> Ticket {
    let ticket = try ticket(name)
    if let target = ticket.mergedInto {
      let name = try store.ticket(target)?.shownName ?? target.hex
      throw StoreError.alreadyMerged(ticket.shownName, into: name)
    }
    return ticket
  }

  /// The ticket that the command is about, to be worked on.
  func openTicket() throws -> Ticket { try openTicket(invocation.argument(.ticket)) }

  /// A message that the account may see, and its ticket.
  func message(_ name: String) throws -> (ticket: Ticket, message: ThreadMessage) {
    let found = try store.message(named: name)
    guard Policy.streams(for: actor, ticket: found.ticket).contains(found.message.stream) else {
      throw StoreError.unknownMessage(name)
    }
    return found
  }

  /// Whether to show what only the desk's own people may know of a ticket.
  func showsInternals(of ticket: Ticket) -> Bool {
    Policy.allows(actor, .seeInternals, ticket: ticket) && !isPublic
  }

  /// Whether a ticket is to be shown as its requester sees it.
  private var isPublic: Bool {
    switch invocation.subcommand {
    case .show: invocation.has(.public)
    case .privacyExport: !invocation.has(.internal)
    default: false
    }
  }

  /// Refuses whoever is not one of the desk's own people.
  func requireStaff() throws {
    guard actor.account.isStaff else {
      throw Failure(
        .notPermitted, "you may not see how the desk is arranged: that takes a role on its staff")
    }
  }

  /// Does things to a ticket, all or none.
  ///
  /// - Returns: The event of the last thing that changed anything.
  @discardableResult
  func perform(_ operations: [TicketOperation], on ticket: Ticket) throws -> Digest? {
    try store.batch {
      var last: Digest?
      for operation in operations {
        last = try store.perform(operation, on: ticket.id, as: actor).first?.id ?? last
      }
      return last
    }
  }

  /// Says what was done to a ticket: its name for scripts, and a sentence for people.
  ///
  /// - `event`: The event that says it in the log; nil where nothing changed.
  /// - `result`: What scripts get; the ticket's name if left out.
  func report(
    _ sentence: String, _ ticket: Ticket, event: Digest?, result: String? = nil
  ) throws {
    guard !output.isJSON else {
      try output.write(
        [
          "ticket": JSON(ticket.number), "id": .string(ticket.id.hex), "event": JSON(event?.hex),
        ] as JSON)
      return
    }
    if output.isTerminal { try output.write(SafeLine(sentence)) }
    try output.write(result ?? ticket.commandName)
  }

  /// Says what was done to something that has a name of its own.
  func report(_ sentence: String, name: String, json: JSON) throws {
    guard !output.isJSON else {
      try output.write(json)
      return
    }
    if output.isTerminal { try output.write(SafeLine(sentence)) }
    try output.write(SafeLine(name))
  }
}

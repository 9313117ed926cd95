package import Tickets

/// The head of a ticket: its state, and the names that go with it.
package struct TicketCard: Hashable, Sendable {
  /// What the list shows of it.
  package var row: TicketRow
  /// The state, for what a key may do to it.
  package var ticket: Ticket
  /// The requester with the preferred address; nil where nobody is known.
  package var requester: Contact?
  /// Whom a public reply goes to in copy.
  package var copies: [Contact] = []
  /// Links to other tickets, each with their names.
  package var links: [LinkedTicket] = []
  /// The name of the ticket that this one was merged into.
  package var mergedInto: String?
  /// Fields that two people set, with their values as people read them, the one in force last.
  package var conflicts: [ConflictItem] = []
  /// The agent's deeds that policy refuses here, with the reason as a sentence.
  package var refusals: [Deed: String] = [:]
  /// What macros and canned answers fill in; see ``Placeholders``.
  package var placeholders: [String: String] = [:]

  package init(row: TicketRow, ticket: Ticket, requester: Contact?) {
    self.row = row
    self.ticket = ticket
    self.requester = requester
  }
}

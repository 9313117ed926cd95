package import Tickets

/// Who is at which ticket.
package struct SentPresence: Hashable, Sendable {
  package var ticket: Identifier
  /// Who; from a client, its own account.
  package var account: Identifier
  package var state: State

  /// What somebody does at a ticket.
  package enum State: UInt8, Sendable {
    case away = 0
    case viewing = 1
    case writing = 2
  }

  package init(ticket: Identifier, account: Identifier, state: State) {
    self.ticket = ticket
    self.account = account
    self.state = state
  }
}

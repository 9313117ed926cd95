package import Tickets

/// Changes to tickets that are made in one go and undone in one go.
package struct Job: Hashable, Sendable {
  /// One change.
  package enum Action: Hashable, Sendable {
    case operation(TicketOperation)
    /// A reply as written; the driver makes the message of it, with author, addresses and time.
    case reply(Draft)
    /// A note as written.
    case note(Draft)
    /// Opens a ticket with a first message, a note where the draft is internal.
    case create(NewTicket, Draft)
    /// The other ticket by its name, `#1042`.
    case merge(into: String)
    case unmerge
    case link(Link.Kind, to: String)
    case unlink(String)
    /// Copies messages into a ticket of their own and hides them here.
    case split([Digest], subject: String?)
    /// The steps of a macro of that name.
    case macro(String)
  }

  /// Comes back with the result.
  package var id: Int
  /// What it does, as a phrase in the past: `assigned to alice`.
  package var title: String
  /// Done in this order to each ticket.
  package var actions: [Action]
  package var target: JobTarget

  package init(id: Int, title: String, actions: [Action], target: JobTarget) {
    self.id = id
    self.title = title
    self.actions = actions
    self.target = target
  }
}

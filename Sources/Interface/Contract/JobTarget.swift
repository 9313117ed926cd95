package import Tickets

/// The tickets that a job is about; none for a new one.
package struct JobTarget: Hashable, Sendable {
  package var tickets: [Identifier]

  package init(_ tickets: [Identifier]) {
    self.tickets = tickets
  }
}

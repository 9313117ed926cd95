package import Tickets

/// The ticket that the person at this screen has open, as colleagues are told.
package struct Whereabouts: Hashable, Sendable {
  package let ticket: Identifier
  /// Whether something is written in it.
  package let isWriting: Bool

  package init(ticket: Identifier, isWriting: Bool) {
    self.ticket = ticket
    self.isWriting = isWriting
  }
}

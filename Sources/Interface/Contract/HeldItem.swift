package import Tickets

/// Something of this desk's own that its hub did not take.
package struct HeldItem: Hashable, Sendable, Identifiable {
  package enum Reason: Hashable, Sendable {
    /// The customer or a colleague wrote in between: its author decides.
    case overtaken
    /// The hub refused it; the sentence says why.
    case refused(String)
  }

  /// What becomes of it.
  package enum Decision: Hashable, Sendable {
    case sendAnyway, discard
  }

  /// The event.
  package var id: Digest
  package var ticket: Identifier
  /// What the ticket is called.
  package var name: String
  package var time: Timestamp
  /// What was written; of another change, what it did.
  package var text: String
  package var reason: Reason

  package init(
    id: Digest, ticket: Identifier, name: String, time: Timestamp, text: String, reason: Reason
  ) {
    self.id = id
    self.ticket = ticket
    self.name = name
    self.time = time
    self.text = text
    self.reason = reason
  }
}

package import Tickets

/// Asks for the next message of a thread with some words, beyond those that are loaded.
package struct FindRequest: Hashable, Sendable {
  package var ticket: Identifier
  /// As the ticket stood at that moment; nil for now.
  package var at: Timestamp?
  package var text: String
  /// The place in the thread to begin at; at the end it goes on at the other one.
  package var start: Int
  /// 1 for later messages, -1 for earlier ones.
  package var step: Int
  /// Whether quotes and signatures count as well.
  package var includesFolded: Bool
  package var generation: Int

  package init(
    ticket: Identifier, at: Timestamp? = nil, text: String, start: Int, step: Int,
    includesFolded: Bool, generation: Int
  ) {
    self.ticket = ticket
    self.at = at
    self.text = text
    self.start = start
    self.step = step
    self.includesFolded = includesFolded
    self.generation = generation
  }
}

package import Tickets

/// Asks for a ticket with a part of its thread.
package struct TicketRequest: Hashable, Sendable {
  /// Which items of the thread are wanted.
  package enum Window: Hashable, Sendable {
    /// Those at these places, counted from 0; what lies beyond the thread is left out.
    case items(Range<Int>)
    /// The last so many.
    case last(Int)
    /// So many around the first that came since this person last looked, else the last ones.
    case unread(Int)
    /// So many around one message.
    case around(Digest, Int)
  }

  package var ticket: Identifier
  package var window: Window
  /// As the ticket stood at that moment; nil for now.
  package var at: Timestamp?
  package var generation: Int

  package init(ticket: Identifier, window: Window, at: Timestamp? = nil, generation: Int) {
    self.ticket = ticket
    self.window = window
    self.at = at
    self.generation = generation
  }
}

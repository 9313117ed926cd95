internal import Tickets

/// A ticket between two of its events: read once and written once, however many come in a row.
struct OpenTicket {
  /// The ticket's row.
  let position: Int64
  /// The ticket as its row has it; nil for a new one.
  let before: Ticket?
  var ticket: Ticket
}

/// What the files of an import are.
package enum IntakeFormat: String, Sendable, CaseIterable {
  /// Whatever each of them looks like.
  case auto
  case mbox
  case maildir
  /// A message in each file.
  case message
  /// Tickets, one JSON object a line; see ``TicketRecord``.
  case jsonl
}

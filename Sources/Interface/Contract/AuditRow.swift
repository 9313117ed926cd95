package import Tickets

/// One event as the audit screen shows it.
package struct AuditRow: Hashable, Sendable, Identifiable {
  /// The place in the log.
  package var id: Int64
  /// The event's own id, in full.
  package var event: Digest
  package var time: Timestamp
  package var actor: String
  /// The address from which it was done; nil for a local terminal.
  package var origin: String?
  /// The kind by its name in the log.
  package var kind: String
  package var stream: EventStream
  /// The ticket's name, or what else it is about.
  package var subject: String
  package var ticket: Identifier?
  /// What was done, in one line.
  package var summary: String
  /// What was there before, and after; many lines where it is text.
  package var before: String?
  package var after: String?
  /// Nil while the content is there.
  package var erasure: ErasureNote?

  package init(
    id: Int64, event: Digest, time: Timestamp, actor: String, kind: String,
    stream: EventStream, subject: String, summary: String
  ) {
    self.id = id
    self.event = event
    self.time = time
    self.actor = actor
    self.kind = kind
    self.stream = stream
    self.subject = subject
    self.summary = summary
  }
}

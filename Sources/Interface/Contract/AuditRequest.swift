package import Tickets

/// Asks for events of the log, the newest first.
package struct AuditRequest: Hashable, Sendable {
  /// The ticket; nil for the whole desk.
  package var ticket: Identifier?
  /// As `ttydesk audit` takes it: `kind:reply by:alice after:-7d queue:billing`.
  package var filter: String
  /// Only events before this one; nil to begin with the newest.
  package var before: Int64?
  package var limit: Int
  package var generation: Int

  package init(
    ticket: Identifier?, filter: String, before: Int64? = nil, limit: Int, generation: Int
  ) {
    self.ticket = ticket
    self.filter = filter
    self.before = before
    self.limit = limit
    self.generation = generation
  }
}

/// Events of the log, the newest first.
package struct AuditPage: Hashable, Sendable {
  package var request: AuditRequest
  package var rows: [AuditRow]
  package var hasMore: Bool
  /// What is wrong with the filter, as a sentence.
  package var problem: String?

  package init(request: AuditRequest, rows: [AuditRow], hasMore: Bool, problem: String? = nil) {
    self.request = request
    self.rows = rows
    self.hasMore = hasMore
    self.problem = problem
  }
}

/// Rows of a list, in its order.
package struct ListPage: Hashable, Sendable {
  package var request: ListRequest
  package var rows: [TicketRow]
  /// Whether there are rows above the first.
  package var hasBefore: Bool
  /// Whether there are rows below the last.
  package var hasAfter: Bool
  /// How many tickets the list has; nil where counting would take long.
  package var total: Int?

  package init(
    request: ListRequest, rows: [TicketRow], hasBefore: Bool = false, hasAfter: Bool = false,
    total: Int? = nil
  ) {
    self.request = request
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
    self.total = total
  }
}

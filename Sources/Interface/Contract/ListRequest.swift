package import Tickets

/// Asks for some rows of a list, found by the row beside them rather than counted from the start,
/// so that the end of a long list is as near as its beginning.
package struct ListRequest: Hashable, Sendable {
  /// Where the rows lie.
  package enum Anchor: Hashable, Sendable {
    /// The first rows.
    case start
    /// The last rows.
    case end
    /// Rows below a ticket, which is not given again.
    case after(Identifier)
    /// Rows above a ticket, which is not given again.
    case before(Identifier)
    /// Rows around a ticket, which is given; if it is not in the list any more, around its old place.
    case around(Identifier)
  }

  /// What is listed; its own order, where it names one, beats `sort`.
  package var query: Query
  package var sort: ListSort
  /// Rows of one group stand together; within it `sort` holds.
  package var grouping: ListGrouping = .none
  package var anchor: Anchor
  /// Whether only what the hub does not have yet is wanted.
  package var isOutbox = false
  /// At most so many rows.
  package var limit: Int
  package var generation: Int

  package init(query: Query, sort: ListSort, anchor: Anchor, limit: Int, generation: Int) {
    self.query = query
    self.sort = sort
    self.anchor = anchor
    self.limit = limit
    self.generation = generation
  }
}

internal import Database

/// A document of the index that a search found.
struct SearchHit {
  /// The event whose words they are.
  let position: Int64
  /// The row of the ticket that it belongs to.
  let ticket: Int64
  /// Whether the ticket fulfils the search's other conditions.
  let isWanted: Bool

  /// Reads it out of a row of `hits(of:below:_:)`.
  init(_ row: borrowing Row) {
    position = row.int64(0)
    ticket = row.int64(1)
    isWanted = row.bool(2)
  }
}

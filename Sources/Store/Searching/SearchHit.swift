internal import Database

/// A document of the index that a search found.
struct SearchHit {
  /// The event whose words they are.
  let position: Int64
  /// The row of the ticket, and the stream, where the event is a message; or the row alone.
  let ticket: Int64?
  let stream: Int

  /// Reads it out of a row of ``Store/hits(of:below:fulfilling:showing:)``, behind other columns.
  init(_ row: borrowing Row, from column: Int) {
    position = row.int64(column)
    ticket = row.optionalInt64(column + 1)
    stream = row.int(column + 2)
  }
}

internal import Database
package import Tickets

/// Attachments travel apart from the events that name them.
extension Store {
  /// Whether an account may have the content of a blob: it may see an event that uses it.
  ///
  /// To name a blob is not to have it: an event of the account's own speaks for it only if it was
  /// the first to use that content.
  package func mayRead(_ blob: Digest, as account: Identifier) throws -> Bool {
    let sight = try sight(of: account)
    let headers = try database.all(
      """
      SELECT event.header FROM blob_use JOIN event ON event.position = blob_use.position
      WHERE blob_use.hash = ? ORDER BY event.seq
      """, blob
    ) { try? EventHeader(parsing: $0.blob(0)) }
    for (place, header) in headers.enumerated() {
      guard let header, let ticket = try ticket(header.subject),
        sight.streams(of: ticket).contains(header.stream)
      else { continue }
      if header.actor != account || place == 0 { return true }
    }
    return false
  }

  /// The blobs that events here use and whose content is not here, in a fixed order.
  ///
  /// - `last`: The blob that the page before ended with; nil for the first page.
  package func missingBlobs(after last: Digest?, limit: Int) throws -> [Digest] {
    var missing: [Digest] = []
    let statement = try database.statement(
      "SELECT DISTINCT hash FROM blob_use WHERE hash > ? ORDER BY hash")
    try statement.bind(last?.bytes ?? [])
    defer { statement.reset() }
    while missing.count < limit, try statement.step() {
      if let hash = statement.row.digest(0), !blobs.contains(hash) { missing.append(hash) }
    }
    return missing
  }
}

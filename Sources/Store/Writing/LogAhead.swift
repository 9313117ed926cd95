internal import Database
internal import Threads
internal import Tickets

/// The log in canonical order, read and decoded on a thread of its own, ahead of whoever projects
/// it.
///
/// The thread has a connection of its own, which sees what was committed when it began.
struct LogAhead {
  /// One event that counts.
  enum Item: Sendable {
    case read(LogEntry, Findings, position: Int64)
    /// One whose content is gone: what stands in for it is found in the projections.
    case bare(header: [UInt8], id: Digest, position: Int64)
  }

  private let pages = BoundedQueue<Result<[Item], any Error>>(limit: LogAhead.mostPages)
  private let thread: WorkerThread

  /// How many events are handed over at once, and how often before the thread waits.
  private static let pageSize = 128
  private static let mostPages = 8

  /// Begins to read the desk in a database file.
  init(_ path: String) throws {
    let pages = self.pages
    thread = try WorkerThread(for: "reading the log") {
      do {
        try LogAhead.read(path, into: pages)
      } catch {
        _ = pages.send(.failure(error))
      }
      pages.close()
    }
  }

  /// The next events, once they are read; nil at the end.
  func next() throws -> [Item]? { try pages.receive()?.get() }

  /// Ends the reading, wherever it is, and waits for its thread.
  func cancel() {
    pages.close()
    thread.join()
  }

  private static func read(
    _ path: String, into pages: BoundedQueue<Result<[Item], any Error>>
  ) throws {
    let database = try Connection(path: path, mode: .readOnly)
    defer { database.close() }
    // Both parts are of one moment.
    try database.transaction(.deferred) {
      var page: [Item] = []
      for part in Schema.orderedParts {
        try database.query(
          """
          SELECT event.position, event.id, event.header, payload.body FROM event
          LEFT JOIN payload ON payload.position = event.position
          WHERE \(Schema.counts) AND \(part)
          """
        ) { row in
          page.append(try item(row))
          guard page.count == pageSize else { return }
          guard pages.send(.success(page)) else { throw StoreError.interrupted("the rebuild") }
          page.removeAll(keepingCapacity: true)
        }
      }
      if !page.isEmpty { _ = pages.send(.success(page)) }
    }
  }

  private static func item(_ row: borrowing Row) throws(StoreError) -> Item {
    let position = row.int64(0)
    let id = row.digest(1) ?? .zero
    let header = row.blob(2)
    guard let body = row.optionalBlob(3) else {
      return .bare(header: header, id: id, position: position)
    }
    let entry = try LogEntry(position: position, id: id, header: header, body: body)
    return .read(entry, Findings(entry.body), position: position)
  }
}

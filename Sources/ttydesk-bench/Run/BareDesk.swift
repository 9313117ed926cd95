import Database
import Glibc
import Store
import Tickets

/// A bare SQLite database with a desk's texts in one table and an FTS5 index over it.
final class BareDesk {
  private let database: Connection
  private let path: String
  /// Bytes of text that it holds.
  private(set) var size = 0
  private(set) var documents = 0
  /// Seconds that its loading took, without the reading of the desk.
  private(set) var seconds = 0.0
  /// Milliseconds of processor time that it took.
  private(set) var processor = 0.0

  /// As many documents to a transaction as an import has.
  private static let batch = 1_024

  init(path: String) throws {
    self.path = path
    database = try Connection(path: path)
    try database.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
      CREATE TABLE message (id INTEGER PRIMARY KEY, subject TEXT, author TEXT, body TEXT);
      CREATE VIRTUAL TABLE search USING fts5 (
        subject, author, body, content = 'message', content_rowid = 'id',
        tokenize = "\(SearchText.tokenizer)"
      );
      """)
  }

  /// Loads the texts of a desk.
  func load(_ desk: MeasuredDesk) throws {
    var batch: [(String, String, String)] = []
    try desk.store.forEachRecord { record in
      guard let header = try? EventHeader(parsing: record.header), let json = record.body,
        let kind = EventKind(rawValue: header.kind), kind.isMessage,
        let message = try EventBody(kind: kind, json: json).message
      else { return }
      let author = (message.from.name.map { $0 + " " } ?? "") + message.from.address
      batch.append((message.subject ?? "", author, SearchText.prepare(message.text)))
      size += message.text.utf8.count + (message.subject ?? "").utf8.count
      if batch.count == BareDesk.batch { try write(&batch) }
    }
    try write(&batch)
  }

  private func write(_ batch: inout [(String, String, String)]) throws {
    let watch = Stopwatch()
    let used = MeasuredProgram.ownProcessorTime
    try database.transaction {
      for (subject, author, body) in batch { try insert(subject, author, body) }
    }
    seconds += watch.seconds
    processor += MeasuredProgram.ownProcessorTime - used
    batch.removeAll(keepingCapacity: true)
  }

  /// Adds one document in a transaction of its own.
  func add(_ subject: String, _ author: String, _ body: String) throws {
    try database.transaction { try insert(subject, author, body) }
  }

  private func insert(_ subject: String, _ author: String, _ body: String) throws {
    documents += 1
    try database.run(
      "INSERT INTO message (id, subject, author, body) VALUES (?, ?, ?, ?)", documents, subject,
      author, body)
    try database.run(
      "INSERT INTO search (rowid, subject, author, body) VALUES (?, ?, ?, ?)", documents, subject,
      author, body)
  }

  /// Milliseconds that FTS5's own `rebuild` or `optimize` takes.
  func time(_ command: String) throws -> Double {
    try MeasuredDesk.time {
      try database.run("INSERT INTO search (search) VALUES ('\(command)')")
    }
  }

  /// Closes the database and removes its file.
  func remove() {
    database.close()
    unlink(path)
  }
}

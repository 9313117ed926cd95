internal import Database
package import Tickets

/// One desk on disk: the log, its projections, its blobs, and the one way to write to them.
///
/// A store lives on the thread that opened it. Several processes may have the same desk open.
package final class Store {
  package let folder: DeskFolder
  package var surroundings: Surroundings
  let database: Connection
  let blobs: BlobFolder
  /// Definitions that nearly every command needs, until the database changes.
  var definitions = DefinitionCache()
  /// The files that the events of this transaction name, where somebody wants to know.
  var indexedBlobs: [Digest]?
  /// What a bulk write keeps back; nil outside of one.
  var backlog: Backlog?
  /// Why the transaction at hand must not be committed; see ``batch(_:)``.
  var batchFailure: (any Error)?
  /// Whether views are to be counted; nil while each change counts them at once.
  var isRecountDue: Bool?

  private init(folder: DeskFolder, database: Connection, surroundings: Surroundings) {
    self.folder = folder
    self.database = database
    self.surroundings = surroundings
    blobs = BlobFolder(path: folder.blobs)
  }

  /// Makes a new desk, whose first account is an admin.
  ///
  /// - `folder`: Where; it must hold no desk yet.
  /// - `name`: The desk's name.
  /// - `admin`: The profile of the first account.
  package static func create(
    in folder: DeskFolder, name: String, admin: AccountProfile, surroundings: Surroundings
  ) throws -> Store {
    try make(in: folder, surroundings: surroundings) { try $0.found(name: name, admin: admin) }
  }

  /// Makes a new desk with an identity of its own, and what the body writes.
  static func make(
    in folder: DeskFolder, surroundings: Surroundings, _ body: (Store) throws -> Void
  ) throws -> Store {
    guard !folder.exists else { throw StoreError.deskExists(path: folder.path) }
    try folder.create()
    try folder.checkPrivacy()
    let store = Store(
      folder: folder, database: try Connection(path: folder.database, mode: .create),
      surroundings: surroundings)
    try store.database.execute("PRAGMA journal_mode = WAL")
    try store.configure()
    try store.batch {
      try Schema.migrator.migrate(store.database)
      // Somebody else may have been quicker since the look above.
      guard try store.database.value("SELECT 1 FROM identity") == nil else {
        throw StoreError.deskExists(path: folder.path)
      }
      try store.enrol()
      try body(store)
    }
    return store
  }

  /// Opens a desk.
  ///
  /// - Throws: ``StoreError`` where there is none, others can read it, or a newer ttydesk wrote
  ///   it.
  package static func open(
    _ folder: DeskFolder, readOnly: Bool = false, surroundings: Surroundings
  ) throws -> Store {
    // First, for in somebody else's folder there seems to be nothing.
    try folder.checkPrivacy()
    guard folder.exists else { throw StoreError.noDesk(path: folder.path) }
    let database = try connect(to: folder, readOnly: readOnly)
    let store = Store(folder: folder, database: database, surroundings: surroundings)
    try store.configure()
    do {
      if readOnly || database.isReadOnly {
        _ = try Schema.migrator.pending(in: database)
      } else {
        try Schema.migrator.migrate(database)
        try store.resumeErasures()
      }
    } catch let error as MigrationError {
      guard case .newer = error else { throw error }
      throw StoreError.newerDesk(path: folder.path)
    }
    return store
  }

  /// The connection to a desk's database; where nothing can be written beside it, one that needs
  /// nothing there.
  private static func connect(to folder: DeskFolder, readOnly: Bool) throws -> Connection {
    let database = try Connection(path: folder.database, mode: readOnly ? .readOnly : .readWrite)
    guard try needsUnwritableFiles(database), !folder.hasPendingWrites else { return database }
    database.close()
    return try Connection(path: folder.database, mode: .immutable)
  }

  /// Whether a database cannot be read because nothing can be written beside it.
  private static func needsUnwritableFiles(_ database: Connection) throws -> Bool {
    do {
      _ = try database.int64("PRAGMA schema_version")
      return false
    } catch {
      guard error.kind == .readOnly || error.kind == .cantOpen else { throw error }
      return true
    }
  }

  /// Finishes what an erasure that was stopped left to do, unless the disk is full or somebody
  /// else is at it: then the next program tries again, and this one can work.
  private func resumeErasures() throws {
    do {
      try finishErasures()
    } catch let error as DatabaseError where [.busy, .full, .readOnly].contains(error.kind) {
      return
    }
  }

  /// Closes the database; the store may not be used afterwards.
  package func close() {
    database.close()
  }

  /// Keeps less of the database in memory: enough for what a person looks at, too little for an
  /// import.
  package func saveMemory() throws {
    try database.execute("PRAGMA cache_size = -8192")
  }

  /// Whether nothing can be written, as on a read-only medium.
  package var isReadOnly: Bool { database.isReadOnly }

  /// A number that changes whenever another process has written to the desk.
  package func version() throws -> Int64 { try database.dataVersion }

  /// The settings of each connection: pulling the plug loses nothing, and what was deleted is
  /// overwritten.
  ///
  /// The hashes in the log's indexes touch pages everywhere, so an import keeps as many as it can
  /// in memory, and lets the write-ahead log grow to 32 MB before it is copied into the database.
  private func configure() throws {
    try database.execute(
      """
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -65536;
      PRAGMA wal_autocheckpoint = 8192;
      PRAGMA journal_size_limit = 16777216;
      """)
  }

  /// Gives this copy of the desk an identity of its own, so that no two write the same counter.
  func enrol() throws {
    try database.run(
      "INSERT OR REPLACE INTO identity (one, replica, counter, head) VALUES (1, ?, 0, NULL)",
      newIdentifier())
  }

  /// A new random identifier.
  func newIdentifier() -> Identifier {
    Identifier.random(using: &surroundings.random)
  }

  private func found(name: String, admin: AccountProfile) throws {
    let id = newIdentifier()
    try append(
      [
        EventDraft(
          subject: .desk, stream: .public, body: .deskCreated(DeskCreated(name: name))),
        EventDraft(subject: id, stream: .internal, body: .accountSet(admin)),
        EventDraft(
          subject: id, stream: .internal, body: .accountGranted(Grant(role: .admin))),
      ], by: id)
  }
}

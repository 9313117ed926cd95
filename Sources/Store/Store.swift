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
      try store.enrol()
      try store.found(name: name, admin: admin)
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
    guard folder.exists else { throw StoreError.noDesk(path: folder.path) }
    try folder.checkPrivacy()
    let database = try Connection(path: folder.database, mode: readOnly ? .readOnly : .readWrite)
    let store = Store(folder: folder, database: database, surroundings: surroundings)
    try store.configure()
    do {
      if readOnly || database.isReadOnly {
        _ = try Schema.migrator.pending(in: database)
      } else {
        try Schema.migrator.migrate(database)
        try store.finishErasures()
      }
    } catch let error as MigrationError {
      guard case .newer = error else { throw error }
      throw StoreError.newerDesk(path: folder.path)
    }
    return store
  }

  /// Closes the database; the store may not be used afterwards.
  package func close() {
    database.close()
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

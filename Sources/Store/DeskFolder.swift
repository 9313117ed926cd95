import Glibc

/// The folder that a desk lives in: only its owner may read it.
package struct DeskFolder: Sendable, Hashable {
  /// The folder's path.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The log and all projections.
  package var database: String { path + "/desk.sqlite" }
  /// Attachments, each named by the hash of its content.
  package var blobs: String { path + "/blobs" }
  /// When and where to the desk was last backed up.
  package var lastBackup: String { path + "/backup.json" }
  /// What is being written.
  package var drafts: String { path + "/drafts" }

  /// Whether there is a desk.
  package var exists: Bool { access(database, F_OK) == 0 }

  /// Whether the write-ahead log has what the database file may not have yet.
  var hasPendingWrites: Bool {
    var facts = stat()
    return stat(database + "-wal", &facts) == 0 && facts.st_size > 0
  }

  /// Makes the folder and its rooms, readable by the owner alone (0700).
  package func create() throws {
    umask(0o077)
    try DeskFolder.makeFolders(path)
    try DeskFolder.makeFolders(blobs)
    try DeskFolder.makeFolders(drafts)
  }

  /// Refuses a desk that others can read, or that belongs to somebody else.
  ///
  /// - Throws: ``StoreError/notPrivate(path:mode:)`` with the command that mends it.
  package func checkPrivacy() throws {
    umask(0o077)
    for place in [path, database, database + "-wal", database + "-shm", blobs, drafts] {
      var facts = stat()
      guard lstat(place, &facts) == 0 else { continue }
      guard facts.st_mode & 0o077 == 0 else {
        throw StoreError.notPrivate(path: place, mode: UInt16(facts.st_mode & 0o777))
      }
      guard facts.st_uid == geteuid() || geteuid() == 0 else {
        throw StoreError.notOwned(path: place)
      }
    }
  }

  /// Makes a folder and those above it.
  package static func makeFolders(_ path: String) throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        throw FileError(path: made, code: errno)
      }
    }
  }
}

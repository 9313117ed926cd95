import Glibc
internal import Database
internal import Tickets

/// A copy of a desk's database as it was at one moment, in a file that has no name any more: if
/// the program dies, nothing of the desk is left behind.
final class Snapshot: BackupContent {
  private let file: OpenFile
  /// How many events the log has.
  let events: Int64
  /// The blobs that the desk uses, in ascending order.
  let blobs: [Digest]

  /// Copies the database while others write to it.
  init(of store: Store, progress: (BackupStep) throws -> Void) throws {
    let path = Snapshot.place(in: store.folder)
    file = try OpenFile(path: path, flags: O_RDWR | O_CREAT | O_EXCL)
    let copy: Connection
    do {
      copy = try Connection(path: path, mode: .readWrite)
      _ = unlink(path)
    } catch {
      _ = unlink(path)
      throw error
    }
    // A journal would be a file with a name; if the copy fails, nobody looks at it again.
    try copy.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    let database = store.database
    (events, blobs) = try database.transaction(.deferred) {
      try database.backup(to: copy) { pages in
        try progress(.database(done: pages.copied, total: pages.total))
      }
      let blobs = try database.all("SELECT DISTINCT hash FROM blob_use ORDER BY hash") {
        $0.digest(0)
      }
      return (
        try database.int64("SELECT count(*) FROM event") ?? 0, blobs.compactMap { $0 }
      )
    }
    copy.close()
    try leaveWAL()
  }

  /// The copy's size in bytes.
  var size: Int64 {
    get throws { try file.size ?? 0 }
  }

  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    guard lseek(file.descriptor, 0, SEEK_SET) == 0 else {
      throw FileError(path: file.path, code: errno)
    }
    try file.forEachPiece(body)
  }

  /// Says in the copy that it has no write-ahead log, so that it can be read where nothing can be
  /// written: bytes 18 and 19 of the file format, which are all that `journal_mode` changes.
  private func leaveWAL() throws {
    let versions: [UInt8] = [1, 1]
    guard pwrite(file.descriptor, versions, versions.count, 18) == versions.count else {
      throw FileError(path: file.path, code: errno)
    }
  }

  /// A name in the desk's folder, which is private and has room for a desk, or where that cannot
  /// be written, among the system's temporary files.
  private static func place(in folder: DeskFolder) -> String {
    let name = "snapshot.\(getpid()).\(Identifier.random().hex)"
    guard access(folder.path, W_OK) != 0 else { return "\(folder.path)/\(name)" }
    return "\(DeskFolder.temporaryPath)/ttydesk-\(name)"
  }
}

extension DeskFolder {
  /// The folder of the system's temporary files.
  static var temporaryPath: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}

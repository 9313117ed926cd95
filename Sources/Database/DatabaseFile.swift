internal import CSQLite

/// The file under a connection, read and written past SQLite's pages, through SQLite's own handle:
/// closing another one would end the locks that this process has on the file.
struct DatabaseFile {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods
  private let database: OpaquePointer
  let pageSize: Int
  /// How many bytes of each page SQLite uses.
  let usableSize: Int

  init(of connection: Connection) throws(DatabaseError) {
    database = connection.handle
    var found: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &found)
    guard code == SQLITE_OK, let found, let methods = found.pointee.pMethods else {
      throw DatabaseError(code: code == SQLITE_OK ? SQLITE_CANTOPEN : code, database: database)
    }
    file = found
    self.methods = methods.pointee
    guard case .integer(let size) = try connection.pragma("page_size") else {
      throw DatabaseError(code: SQLITE_CORRUPT, database: database)
    }
    pageSize = Int(size)
    // The 21st byte of the file is how much of each page is kept for extensions.
    var reserved: UInt8 = 0
    let read = self.methods.xRead(file, &reserved, 1, 20)
    guard read == SQLITE_OK else { throw DatabaseError(code: read, database: database) }
    usableSize = pageSize - Int(reserved)
  }

  /// How many pages the file has.
  func pageCount() throws(DatabaseError) -> Int64 {
    var size: Int64 = 0
    try check(methods.xFileSize(file, &size))
    return size / Int64(pageSize)
  }

  /// Fills a buffer with bytes of the file.
  func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(DatabaseError) {
    try check(
      methods.xRead(file, buffer.baseAddress, Int32(truncatingIfNeeded: buffer.count), offset))
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(DatabaseError) {
    try check(
      methods.xWrite(file, bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count), offset))
  }

  /// Waits until what was written is on the disk.
  func sync() throws(DatabaseError) {
    try check(methods.xSync(file, SQLITE_SYNC_NORMAL))
  }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code == SQLITE_OK else { throw DatabaseError(code: code, database: database) }
  }
}

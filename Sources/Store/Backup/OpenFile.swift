import Glibc

/// An open file, read and written in pieces; closed when it goes out of use.
final class OpenFile: BackupContent {
  let path: String
  let descriptor: Int32
  private let isOwned: Bool
  /// How many bytes were written.
  private(set) var written: Int64 = 0

  /// Opens a file, never through a symbolic link.
  init(path: String, flags: Int32, mode: mode_t = 0o600) throws {
    let descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    self.path = path
    self.descriptor = descriptor
    isOwned = true
  }

  /// A file that somebody else opened and closes, as with standard output.
  init(borrowing descriptor: Int32, path: String) {
    self.path = path
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// The size in bytes; nil for what is no regular file.
  var size: Int64? {
    get throws {
      var facts = stat()
      guard fstat(descriptor, &facts) == 0 else { throw FileError(path: path, code: errno) }
      return facts.st_mode & S_IFMT == S_IFREG ? Int64(facts.st_size) : nil
    }
  }

  /// Reads as much as there is, at most as much as fits.
  ///
  /// - Returns: How many bytes came: fewer than fit only at the end of the file.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    var count = 0
    while count < buffer.count {
      let got = Glibc.read(
        descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileError(path: path, code: errno) }
      if got == 0 { break }
      count += got
    }
    return count
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var start = 0
    while start < bytes.count {
      let wrote = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw FileError(path: path, code: errno) }
      start += wrote
      written += Int64(wrote)
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try write($0) }
  }

  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while true {
        let count = try read(into: buffer)
        if count > 0 { try body(UnsafeBufferPointer(rebasing: buffer[..<count])) }
        if count < buffer.count { return }
      }
    }
  }

  /// Waits until the disk has it.
  func sync() throws {
    guard fsync(descriptor) == 0 else { throw FileError(path: path, code: errno) }
  }

  /// Waits until the disk has a folder's list of names.
  static func syncFolder(_ path: String) throws {
    try OpenFile(path: path, flags: O_RDONLY | O_DIRECTORY).sync()
  }

  /// Gives a file its name, once it is whole.
  static func rename(_ old: String, to new: String) throws {
    guard Glibc.rename(old, new) == 0 else { throw FileError(path: new, code: errno) }
    try syncFolder(folder(of: new))
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

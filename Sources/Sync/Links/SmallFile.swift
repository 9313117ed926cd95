import Glibc
import Store

/// Files of a few lines that only their owner may read.
enum SmallFile {
  /// Makes a file that was not there.
  ///
  /// - Throws: `FileError`.
  static func create(_ path: String, _ text: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    try write(text, to: file, path)
  }

  /// Makes a file in the place of what was there: a reader sees the old one or the new one.
  static func replace(_ path: String, _ text: String) throws {
    let temporary = "\(path).\(getpid())"
    unlink(temporary)
    try create(temporary, text)
    guard rename(temporary, path) == 0 else { throw FileError(path: path, code: errno) }
  }

  /// The text of a file; nil where there is none.
  static func read(_ path: String, limit: Int = 1 << 20) throws -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw FileError(path: path, code: errno) }
      return nil
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let got = Glibc.read(file, &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileError(path: path, code: errno) }
      if got == 0 { break }
      bytes += buffer[..<got]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to file: Int32, _ path: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw FileError(path: path, code: errno) }
      rest = rest.dropFirst(wrote)
    }
  }
}

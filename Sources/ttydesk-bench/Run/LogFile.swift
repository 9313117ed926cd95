import Glibc
import Store
import Tickets

/// Every byte that checking a desk's log hashes, as one file.
struct LogFile {
  let path: String

  /// Writes the file and gives its size.
  func write(_ store: Store) throws -> Int {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchmarkError.failed(path, errno) }
    defer { close(file) }
    var buffer: [UInt8] = []
    var size = 0
    func flush() throws {
      guard Glibc.write(file, buffer, buffer.count) == buffer.count else {
        throw BenchmarkError.failed(path, errno)
      }
      size += buffer.count
      buffer.removeAll(keepingCapacity: true)
    }
    try store.forEachRecord { record in
      buffer += record.header
      buffer += record.salt ?? []
      buffer += record.body ?? []
      if buffer.count > 1 << 20 { try flush() }
    }
    try flush()
    return size
  }
}

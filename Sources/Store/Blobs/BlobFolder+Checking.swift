import Glibc
internal import Tickets

extension BlobFolder {
  /// What became of a blob's file.
  enum State {
    case sound, missing, changed
  }

  /// Reads a blob in pieces and compares its hash with its name.
  func check(_ hash: Digest) throws -> State {
    let path = file(of: hash)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw FileError(path: path, code: errno) }
      return .missing
    }
    defer { Glibc.close(file) }
    var hasher = SHA256()
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while true {
        let got = Glibc.read(file, buffer.baseAddress, buffer.count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(path: path, code: errno) }
        if got == 0 { break }
        hasher.update(UnsafeBufferPointer(rebasing: buffer[..<got]))
      }
    }
    return hasher.finalize() == hash ? .sound : .changed
  }
}

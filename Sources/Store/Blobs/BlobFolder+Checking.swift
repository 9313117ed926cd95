import Glibc
internal import Tickets

extension BlobFolder {
  /// What became of a blob's file.
  enum State {
    case sound, missing, changed
  }

  /// Reads a blob in pieces and compares its hash with its name.
  func check(_ hash: Digest) throws -> State {
    guard let found = try BlobFolder.hash(ofFile: file(of: hash)) else { return .missing }
    return found == hash ? .sound : .changed
  }

  /// The hash of what a file holds, read in pieces; nil where there is none.
  static func hash(ofFile path: String) throws -> Digest? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw FileError(path: path, code: errno) }
      return nil
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
    return hasher.finalize()
  }
}

import Glibc
internal import Tickets

/// Files that come in pieces, over a link that may be cut: what is there is where to go on.
extension BlobFolder {
  /// The size of a blob; nil for one that is not here.
  func size(of hash: Digest) -> Int64? { BlobFolder.size(of: file(of: hash)) }

  /// The bytes of a blob from an offset on: as many as there are, up to a count.
  func read(_ hash: Digest, from offset: Int64, count: Int) throws -> [UInt8] {
    let path = file(of: hash)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? StoreError.blobMissing(hash.hex) : FileError(path: path, code: errno)
    }
    defer { close(file) }
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          file, buffer.baseAddress?.advanced(by: filled), count - filled,
          off_t(offset) + off_t(filled))
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(path: path, code: errno) }
        if got == 0 { return }
        filled += got
      }
    }
  }

  /// How much of a blob is here that is not whole.
  func partialSize(of hash: Digest) -> Int64 { BlobFolder.size(of: partial(of: hash)) ?? 0 }

  /// Adds a piece to what is here of a blob.
  ///
  /// - Returns: false for a piece that does not begin where the last one ended.
  func extend(_ hash: Digest, with piece: [UInt8], at offset: Int64) throws -> Bool {
    let path = partial(of: hash)
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    guard BlobFolder.size(of: path) == offset else { return false }
    var rest = piece[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw FileError(path: path, code: errno) }
      rest = rest.dropFirst(wrote)
    }
    return true
  }

  /// Makes a blob of its pieces, or throws them away where they are another content.
  ///
  /// - Returns: Whether the content is what its name says.
  func completePartial(_ hash: Digest) throws -> Bool {
    let path = partial(of: hash)
    defer { destroyPartial(hash) }
    guard try BlobFolder.hash(ofFile: path) == hash else { return false }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw FileError(path: path, code: errno) }
    try install(path, as: hash)
    return true
  }

  /// Throws away what is here of a blob that is not whole.
  func destroyPartial(_ hash: Digest) {
    unlink(partial(of: hash))
  }

  private func partial(of hash: Digest) -> String { "\(path)/partial.\(hash.hex)" }

  private static func size(of path: String) -> Int64? {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int64(facts.st_size) : nil
  }
}

import Glibc
package import Tickets

/// The desk's attachments: files named by the hash of what they hold.
package struct BlobFolder: Sendable, Hashable {
  /// The folder's path.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The file of a blob: in one of 256 folders, so that none grows too large.
  package func file(of hash: Digest) -> String {
    let name = hash.hex
    return "\(path)/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  /// Whether a blob is here.
  package func contains(_ hash: Digest) -> Bool { access(file(of: hash), F_OK) == 0 }

  /// Keeps bytes, once, and gives their hash.
  @discardableResult
  package func add(_ bytes: [UInt8]) throws -> Digest {
    try add { sink in try bytes.withUnsafeBufferPointer { try sink($0) } }
  }

  /// Keeps what is poured in piece by piece, so that no attachment has to fit into memory.
  ///
  /// The file is on disk under its name before this returns, or not at all.
  @discardableResult
  package func add(
    _ pour: ((UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void
  ) throws -> Digest {
    let temporary = "\(path)/\(BlobFolder.incoming)\(getpid()).\(Identifier.random().hex)"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(path: temporary, code: errno) }
    defer { _ = unlink(temporary) }
    var hasher = SHA256()
    do {
      try pour { bytes in
        hasher.update(bytes)
        try BlobFolder.write(bytes, to: file, path: temporary)
      }
      guard fsync(file) == 0 else { throw FileError(path: temporary, code: errno) }
    } catch {
      Glibc.close(file)
      throw error
    }
    Glibc.close(file)
    let hash = hasher.finalize()
    try install(temporary, as: hash)
    return hash
  }

  /// The whole content of a blob.
  package func read(_ hash: Digest) throws -> [UInt8] {
    let path = file(of: hash)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? StoreError.blobMissing(hash.hex) : FileError(path: path, code: errno)
    }
    defer { Glibc.close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw FileError(path: path, code: errno) }
    let size = Int(facts.st_size)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(path: path, code: errno) }
        if got == 0 { break }
        count += got
      }
    }
  }

  /// Takes a blob away; one that is gone already is fine.
  package func destroy(_ hash: Digest) throws {
    let path = file(of: hash)
    guard unlink(path) == 0 || errno == ENOENT else {
      throw FileError(path: path, code: errno)
    }
    destroyPartial(hash)
  }

  /// The blobs that have been here for an hour.
  func settled() -> [Digest] {
    ((try? DeskFolder.names(in: path)) ?? []).flatMap { folder in
      ((try? DeskFolder.names(in: "\(path)/\(folder)")) ?? []).compactMap { name in
        var facts = stat()
        guard stat("\(path)/\(folder)/\(name)", &facts) == 0,
          facts.st_mtim.tv_sec < time(nil) - BlobFolder.settlingTime
        else { return nil }
        return Digest(hex: folder + name)
      }
    }
  }

  /// Takes away what programs that were killed had begun to write.
  package func sweep() {
    for name in (try? DeskFolder.names(in: path)) ?? [] where name.hasPrefix(BlobFolder.incoming) {
      let process = name.dropFirst(BlobFolder.incoming.count).prefix { $0 != "." }
      guard let id = pid_t(process), kill(id, 0) != 0, errno == ESRCH else { continue }
      _ = unlink("\(path)/\(name)")
    }
  }

  /// An hour, in seconds.
  private static let settlingTime = 3_600

  /// How the name of a file begins that is not whole yet; the writer's process id follows.
  private static let incoming = "incoming."

  /// Gives a whole file of this folder the name of what it holds.
  func install(_ temporary: String, as hash: Digest) throws {
    let target = file(of: hash)
    let folder = String(target.prefix(path.utf8.count + 3))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw FileError(path: folder, code: errno)
    }
    guard rename(temporary, target) == 0 else { throw FileError(path: target, code: errno) }
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if handle >= 0 {
      fsync(handle)
      Glibc.close(handle)
    }
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, path: String
  ) throws {
    var start = 0
    while start < bytes.count {
      let wrote = Glibc.write(
        file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw FileError(path: path, code: errno) }
      start += wrote
    }
  }
}

import Glibc
internal import Database
internal import Tickets

extension Store {
  /// Copies the desk, attachments included, as it is at this moment, while it stays in use.
  ///
  /// Nobody's writing waits for it. A folder or file gets its name when it is whole and on the
  /// disk; a stream ends with the manifest.
  ///
  /// - Parameters:
  ///   - destination: Where it goes; what is there already is never touched.
  ///   - version: The program's version, for the manifest.
  ///   - progress: Told after each step; throw to stop.
  /// - Returns: What the backup says about itself.
  /// - Throws: ``BackupError``, ``FileError``, or what the callback throws.
  @discardableResult
  package func backUp(
    to destination: BackupDestination, version: String,
    progress: (BackupStep) throws -> Void = { _ in }
  ) throws -> BackupManifest {
    let time = surroundings.now()
    let sink: any BackupSink =
      switch destination {
      case .folder(let path): try FolderSink(path: path)
      case .file(let path): try TarSink(path: path, at: time)
      case .stream(let descriptor): TarSink(stream: descriptor, at: time)
      }
    do {
      let snapshot = try Snapshot(of: self, progress: progress)
      let size = try snapshot.size
      let facts = BackupManifest.DatabaseFacts(
        size: size, sha256: try sink.add(.database, size: size, snapshot))
      let manifest = BackupManifest(
        desk: try deskName(), createdAt: time, version: version, events: snapshot.events,
        database: facts, blobs: try copy(snapshot.blobs, to: sink, progress: progress))
      let json = manifest.file()
      _ = try sink.add(.manifest, size: Int64(json.count), json)
      try sink.finish()
      return manifest
    } catch {
      sink.abandon()
      throw error
    }
  }

  /// The name that the desk was given when it was made; empty once erased.
  package func deskName() throws -> String {
    let body = try database.first("SELECT body FROM payload WHERE position = 1") { $0.blob(0) }
    guard let body, case .deskCreated(let desk) = try? EventBody(kind: .deskCreate, json: body)
    else { return "" }
    return desk.name
  }

  private func copy(
    _ hashes: [Digest], to sink: any BackupSink, progress: (BackupStep) throws -> Void
  ) throws -> BackupManifest.BlobFacts {
    var facts = BackupManifest.BlobFacts()
    for (index, hash) in hashes.enumerated() {
      if let (size, isSound) = try copy(hash, to: sink) {
        facts.count += 1
        facts.size += size
        if !isSound { facts.damaged.append(hash) }
      }
      try progress(.blobs(done: index + 1, total: hashes.count))
    }
    return facts
  }

  /// Copies one blob; nil where the desk has lost its file, which verifying tells.
  private func copy(_ hash: Digest, to sink: any BackupSink) throws -> (Int64, Bool)? {
    let path = blobs.file(of: hash)
    guard access(path, F_OK) == 0 else {
      let isUsed = try database.value("SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1", hash) != nil
      guard isUsed else { throw BackupError.erasedMeanwhile }
      return nil
    }
    let file = try OpenFile(path: path, flags: O_RDONLY)
    let size = try file.size ?? 0
    return (size, try sink.add(.blob(hash), size: size, file) == hash)
  }
}

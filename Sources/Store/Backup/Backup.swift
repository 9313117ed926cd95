import Glibc
internal import Database
package import Tickets

/// Reading what ``Store/backUp(to:version:progress:)`` wrote.
package enum Backup {
  /// What a backup was found to hold.
  package struct Report: Sendable, Hashable {
    package let manifest: BackupManifest
    /// What the check of the log inside found.
    ///
    /// A desk that was damaged when it was backed up is still what its owner has, so this does
    /// not keep it from being restored.
    package let verification: LogVerification
    /// The names of those who erased something, by their accounts.
    package let erasers: [Identifier: String]
    /// How many payloads were erased again while restoring.
    package var erasedAgain = 0
  }

  /// Checks every hash of a backup, its database, and the log inside.
  ///
  /// - Parameters:
  ///   - source: The backup.
  ///   - surroundings: As for a store.
  ///   - progress: Told after each step; throw to stop.
  /// - Returns: What it holds.
  /// - Throws: ``BackupError`` where it could not be restored.
  package static func verify(
    _ source: BackupSource, surroundings: Surroundings,
    progress: (BackupStep) throws -> Void = { _ in }
  ) throws -> Report {
    let name = "ttydesk-verify.\(getpid()).\(Identifier.random().hex)"
    let work = DeskFolder(path: "\(DeskFolder.temporaryPath)/\(name)")
    defer { work.remove() }
    let contents = try unpack(source, into: work, keepsBlobs: false, progress: progress)
    let (store, report) = try open(work, contents, surroundings, progress: progress)
    store.close()
    return report
  }

  /// Makes a desk from a backup, after checking all of it.
  ///
  /// The desk gets an identity of its own: two copies of a desk that go on writing must not give
  /// the same number to different events. What was erased after the backup was made is in it
  /// again, unless a copy of the desk that knows of it is given.
  ///
  /// - Parameters:
  ///   - source: The backup.
  ///   - folder: Where the desk goes; nothing may be there.
  ///   - eraser: A copy of the desk, or a newer backup of it, whose erasures are done again.
  ///   - surroundings: As for a store.
  ///   - progress: Told after each step; throw to stop.
  /// - Returns: What it held.
  /// - Throws: ``BackupError``, or ``StoreError/deskExists(path:)``; nothing is left behind.
  @discardableResult
  package static func restore(
    _ source: BackupSource, to folder: DeskFolder, erasuresOf eraser: DeskFolder? = nil,
    surroundings: Surroundings, progress: (BackupStep) throws -> Void = { _ in }
  ) throws -> Report {
    guard !folder.exists else { throw StoreError.deskExists(path: folder.path) }
    let other = try eraser.map { try Store.open($0, readOnly: true, surroundings: surroundings) }
    defer { other?.close() }
    guard try DeskFolder.isFree(folder.path) else { throw BackupError.exists(path: folder.path) }
    let path = String(folder.path.reversed().drop { $0 == "/" }.reversed())
    let work = DeskFolder(path: "\(path).\(getpid()).partial")
    do {
      let contents = try unpack(source, into: work, keepsBlobs: true, progress: progress)
      var (store, report) = try open(work, contents, surroundings, progress: progress)
      try store.settle()
      if let other { report.erasedAgain = try store.redoErasures(of: other) }
      store.close()
      try work.create()
      try sync(work)
      try OpenFile.rename(work.path, to: path)
      return report
    } catch {
      work.remove()
      throw error
    }
  }

  private static func unpack(
    _ source: BackupSource, into work: DeskFolder, keepsBlobs: Bool,
    progress: (BackupStep) throws -> Void
  ) throws -> BackupContents {
    try work.createForBackup()
    var contents = BackupContents()
    try BackupReader.forEachEntry(of: source) { entry, size, content in
      var file: OpenFile?
      if entry == .database || entry != .manifest && keepsBlobs {
        let path = "\(work.path)/\(entry.name)"
        try DeskFolder.makeFolders(OpenFile.folder(of: path))
        file = try OpenFile(path: path, flags: O_WRONLY | O_CREAT | O_EXCL)
      }
      try contents.add(entry, size: size, content, to: file)
      try file?.sync()
      try progress(.blobs(done: contents.sound.count + contents.changed.count, total: nil))
    }
    return contents
  }

  /// Opens what was unpacked, if all of it is as the manifest says and SQLite finds no fault.
  private static func open(
    _ work: DeskFolder, _ contents: BackupContents, _ surroundings: Surroundings,
    progress: (BackupStep) throws -> Void
  ) throws -> (Store, Report) {
    let manifest = try contents.checked()
    let plain = try Connection(path: work.database, mode: .readWrite)
    let problems = try plain.integrityCheck()
    plain.close()
    if let problem = problems.first { throw BackupError.damagedDatabase(problem) }
    let store: Store
    do {
      store = try Store.open(work, surroundings: surroundings)
    } catch StoreError.newerDesk {
      throw BackupError.newerDesk
    }
    let verification = try store.verify(
      progress: { try progress(.events(done: $0, total: $1)) },
      blobState: { hash in
        contents.changed.contains(hash)
          ? .changed : contents.sound.contains(hash) ? .sound : .missing
      })
    let actors = Set(verification.erasures.map(\.actor))
    let erasers = try actors.map { ($0, try store.account($0)?.shownName ?? $0.short) }
    let report = Report(
      manifest: manifest, verification: verification,
      erasers: Dictionary(uniqueKeysWithValues: erasers))
    return (store, report)
  }

  private static func sync(_ work: DeskFolder) throws {
    for folder in try DeskFolder.names(in: work.blobs) {
      try OpenFile.syncFolder("\(work.blobs)/\(folder)")
    }
    try OpenFile(path: work.database, flags: O_RDONLY).sync()
    for folder in [work.blobs, work.path] { try OpenFile.syncFolder(folder) }
  }
}

extension Store {
  /// Makes an unpacked copy a desk of its own.
  fileprivate func settle() throws {
    try database.execute("PRAGMA journal_mode = WAL")
    try batch { try enrol() }
    try database.checkpoint(.truncate)
  }
}

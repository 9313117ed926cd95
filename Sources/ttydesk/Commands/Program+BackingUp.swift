import Commands
import Glibc
import Store
import Text
import Tickets

extension Session {
  /// Does `ttydesk backup`.
  func backUp() throws {
    try store.require(.operate, actor)
    let destination = try backupDestination()
    let progress = Progress("Backing up", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    Interruption.watch()
    let manifest = try store.backUp(to: destination, version: Version.text) { step in
      progress.update(step)
      try Interruption.check("the backup")
    }
    progress.end()
    let path: String
    switch destination {
    case .stream: path = "-"
    case .folder(let place), .file(let place): path = place
    }
    BackupRecord(at: manifest.createdAt, path: path).save(in: store.folder)
    if let count = invocation.count(.keep) { try removeOldBackups(keeping: count) }
    guard path != "-" else { return }
    let files =
      Int(manifest.events).counted("event") + " and "
      + manifest.blobs.count.counted("attachment")
    try report(
      "Backed up \(files).", name: path,
      json: manifest.json.adding(["path": .string(path)]))
  }

  /// Where the backup goes: a name with an extension is a file, any other one a folder; in a
  /// folder with other things in it the backup gets one of its own.
  private func backupDestination() throws -> BackupDestination {
    var path = invocation.argument(.path)
    guard path != "-" else {
      guard !invocation.has(.keep) else {
        throw Failure(misused: invocation, "--keep is for backups in a directory")
      }
      guard !output.isTerminal else {
        throw Failure(
          misused: invocation, "a backup is not for a terminal; send it to a file or a program")
      }
      return .stream(STDOUT_FILENO)
    }
    let isRotating = invocation.has(.keep)
    let isFolder = isRotating || path.hasSuffix("/") || Files.isFolder(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard isFolder else {
      let name = path.split(separator: "/").last ?? ""
      return name.dropFirst().contains(".") ? .file(path) : .folder(path)
    }
    let names = Files.names(in: path)
    let isFree = !isRotating && (names.isEmpty || names.contains("manifest.json"))
    return .folder(isFree ? path : "\(path)/\(BackupRecord.namePrefix)\(compactTime)")
  }

  /// Takes the oldest of the backups away that were made side by side.
  private func removeOldBackups(keeping count: Int) throws {
    let path = invocation.argument(.path)
    let backups = Files.names(in: path).filter { name in
      BackupRecord.isName(name) && Files.names(in: "\(path)/\(name)").contains("manifest.json")
    }
    for name in backups.sorted().dropLast(count) { DeskFolder(path: "\(path)/\(name)").remove() }
  }

  /// This moment as `20260302-100400`, in UTC.
  private var compactTime: String {
    let text = now.description.utf8.prefix(19).filter { (0x30...0x39).contains($0) }
    return String(decoding: text.prefix(8), as: UTF8.self) + "-"
      + String(decoding: text.dropFirst(8), as: UTF8.self)
  }
}

extension Program {
  /// Does `ttydesk backup verify`.
  ///
  /// - Returns: Success, or ``ExitCode/dataError`` where the log inside is not sound.
  func verifyBackup() throws -> ExitCode {
    let progress = Progress("Checking", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    Interruption.watch()
    let found = try Backup.verify(try backupSource(), surroundings: surroundings) { step in
      progress.update(step)
      try Interruption.check("the check of the backup")
    }
    progress.end()
    let report = LogReport(output: output) { found.erasers[$0] ?? $0.short }
    if output.isJSON {
      let log = try report.json(of: found.verification)
      try output.write(found.manifest.json.adding(["log": log]))
    } else {
      let manifest = found.manifest
      try output.write(
        SafeLine(
          "The backup is whole: \(manifest.desk), as it was at \(manifest.createdAt)"
            + "\(age(of: manifest)), with \(manifest.blobs.count.counted("attachment"))."), .green)
      try report.writeText(found.verification)
    }
    return found.verification.isSound ? .success : .dataError
  }

  /// Does `ttydesk restore`.
  func restoreBackup() throws {
    let progress = Progress("Restoring", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    Interruption.watch()
    let eraser = invocation.value(.erasures).map { DeskFolder(path: $0) }
    let found = try Backup.restore(
      try backupSource(), to: folder, erasuresOf: eraser, surroundings: surroundings
    ) { step in
      progress.update(step)
      try Interruption.check("the restoring")
    }
    progress.end()
    if !found.verification.isSound {
      StandardError.write(
        "ttydesk: the log was damaged before it was backed up; see: ttydesk audit verify")
    }
    guard !output.isJSON else {
      try output.write(
        found.manifest.json.adding([
          "path": .string(folder.path),
          "erasedAgain": eraser == nil ? .null : .number(found.erasedAgain),
        ]))
      return
    }
    let manifest = found.manifest
    try output.write(
      SafeLine(
        "Restored \(manifest.desk), as it was at \(manifest.createdAt)\(age(of: manifest))."))
    if eraser == nil {
      try output.write(
        "What was erased since is in it again: --erasures DIR names a desk that knows of it.")
    } else {
      try output.write("Erased again: \(found.erasedAgain.counted("payload")).")
    }
    try output.write(SafeLine(folder.path))
  }

  /// How long ago a backup was made, in parentheses.
  private func age(of manifest: BackupManifest) -> String {
    let age = Age.text(from: manifest.createdAt, to: Program.now)
    return age == "now" || age.hasPrefix("-") ? "" : " (\(age) ago)"
  }

  private func backupSource() throws -> BackupSource {
    let path = invocation.argument(.path)
    return path == "-" ? .stream(STDIN_FILENO) : try BackupSource(path: path)
  }
}

extension BackupManifest {
  /// The manifest for programs.
  fileprivate var json: JSON {
    [
      "desk": .string(desk), "createdAt": .string(createdAt.description),
      "version": .string(version), "events": .number(Int(events)),
      "attachments": .number(blobs.count),
      "bytes": .number(Int(database.size + blobs.size)),
      "damaged": .array(blobs.damaged.map { .string($0.hex) }),
    ]
  }
}

extension Progress {
  /// Tells how far a backup is.
  fileprivate func update(_ step: BackupStep) {
    switch step {
    case .database(let done, let total): update(Int64(done), of: Int64(total))
    case .blobs(let done, let total?): update(Int64(done), of: Int64(total))
    case .blobs(let done, nil): update(SafeLine(done.counted("attachment")))
    case .events(let done, let total): update(done, of: total)
    }
  }
}

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
    case .stream: return
    case .folder(let place), .file(let place): path = place
    }
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
      guard !output.isTerminal else {
        throw Failure(
          misused: invocation, "a backup is not for a terminal; send it to a file or a program")
      }
      return .stream(STDOUT_FILENO)
    }
    let isFolder = path.hasSuffix("/") || Files.isFolder(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard isFolder else {
      let name = path.split(separator: "/").last ?? ""
      return name.dropFirst().contains(".") ? .file(path) : .folder(path)
    }
    let names = Files.names(in: path)
    let isFree = names.isEmpty || names.contains("manifest.json")
    return .folder(isFree ? path : "\(path)/ttydesk-\(compactTime)")
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
    let report = LogReport(output: output) { $0.short }
    if output.isJSON {
      let log = try report.json(of: found.verification)
      try output.write(found.manifest.json.adding(["log": log]))
    } else {
      let manifest = found.manifest
      try output.write(
        SafeLine(
          "The backup is whole: \(manifest.desk), as it was at \(manifest.createdAt), "
            + "with \(manifest.blobs.count.counted("attachment"))."), .green)
      try report.writeText(found.verification)
    }
    return found.verification.isSound ? .success : .dataError
  }

  /// Does `ttydesk restore`.
  func restoreBackup() throws {
    let progress = Progress("Restoring", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    Interruption.watch()
    let found = try Backup.restore(
      try backupSource(), to: folder, surroundings: surroundings
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
      try output.write(found.manifest.json.adding(["path": .string(folder.path)]))
      return
    }
    let facts = "\(found.manifest.desk), as it was at \(found.manifest.createdAt)"
    if output.isTerminal { try output.write(SafeLine("Restored \(facts).")) }
    try output.write(SafeLine(folder.path))
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

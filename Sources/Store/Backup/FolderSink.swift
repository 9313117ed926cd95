import Glibc
internal import Tickets

/// Writes a backup as a folder: under another name until it is whole.
final class FolderSink: BackupSink {
  private let target: String
  private let temporary: DeskFolder
  private var folders: Set<String> = []

  init(path: String) throws {
    // A slash at the end would name the inside of the folder.
    target = String(path.reversed().drop { $0 == "/" }.reversed())
    guard try DeskFolder.isFree(target) else { throw BackupError.exists(path: target) }
    temporary = DeskFolder(path: "\(target).\(getpid()).partial")
    try temporary.createForBackup()
  }

  func add(
    _ entry: BackupEntry, size: Int64, _ content: some BackupContent
  ) throws -> Digest {
    let path = "\(temporary.path)/\(entry.name)"
    if case .blob = entry {
      let folder = OpenFile.folder(of: path)
      if folders.insert(folder).inserted { try DeskFolder.makeFolders(folder) }
    }
    let file = try OpenFile(path: path, flags: O_WRONLY | O_CREAT | O_EXCL)
    let hash = try content.write(to: file)
    try file.sync()
    return hash
  }

  func finish() throws {
    for folder in folders.sorted() + [temporary.blobs, temporary.path] {
      try OpenFile.syncFolder(folder)
    }
    try OpenFile.rename(temporary.path, to: target)
  }

  func abandon() {
    temporary.remove()
  }
}

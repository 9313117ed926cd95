import Glibc

extension DeskFolder {
  /// Makes the folder for a backup's files, and only that.
  func createForBackup() throws {
    umask(0o077)
    try DeskFolder.makeFolders(OpenFile.folder(of: path))
    guard mkdir(path, 0o700) == 0, mkdir(blobs, 0o700) == 0 else {
      throw FileError(path: path, code: errno)
    }
  }

  /// Takes the folder away with everything in it; what cannot be taken away stays.
  package func remove() {
    for name in (try? DeskFolder.names(in: blobs)) ?? [] {
      let folder = "\(blobs)/\(name)"
      for blob in (try? DeskFolder.names(in: folder)) ?? [] { _ = unlink("\(folder)/\(blob)") }
      _ = rmdir(folder)
    }
    for folder in [blobs, drafts] { _ = rmdir(folder) }
    for name in (try? DeskFolder.names(in: path)) ?? [] { _ = unlink("\(path)/\(name)") }
    _ = rmdir(path)
  }

  /// Whether a desk or a backup may be put there: nothing is, or an empty folder.
  static func isFree(_ path: String) throws -> Bool {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return true }
    guard facts.st_mode & S_IFMT == S_IFDIR else { return false }
    return try names(in: path).isEmpty
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    guard let handle = opendir(folder) else { throw FileError(path: folder, code: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

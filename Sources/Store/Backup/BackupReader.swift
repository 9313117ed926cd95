import Glibc

/// Goes through the files of a backup, in whatever form it has.
enum BackupReader {
  /// Gives each file, once, with its size.
  ///
  /// What the body leaves unread is skipped.
  /// - Throws: ``BackupError`` where the backup holds what no backup does.
  static func forEachEntry(
    of source: BackupSource, _ body: (BackupEntry, Int64, any BackupContent) throws -> Void
  ) throws {
    switch source {
    case .folder(let path):
      try forEachFile(in: path, body)
    case .file(let path):
      try forEachEntry(ofTar: try OpenFile(path: path, flags: O_RDONLY), body)
    case .stream(let descriptor):
      try forEachEntry(ofTar: OpenFile(borrowing: descriptor, path: "the input"), body)
    }
  }

  // MARK: A folder

  private static func forEachFile(
    in path: String, _ body: (BackupEntry, Int64, any BackupContent) throws -> Void
  ) throws {
    guard access("\(path)/\(BackupEntry.manifest.name)", F_OK) == 0 else {
      throw BackupError.noBackup(path: path)
    }
    for name in try DeskFolder.names(in: path) where name != "blobs" {
      try give(name, in: path, body)
    }
    let blobs = "\(path)/blobs"
    guard access(blobs, F_OK) == 0 else { return }
    for folder in try DeskFolder.names(in: blobs) {
      for name in try DeskFolder.names(in: "\(blobs)/\(folder)") {
        try give("blobs/\(folder)/\(name)", in: path, body)
      }
    }
  }

  private static func give(
    _ name: String, in path: String, _ body: (BackupEntry, Int64, any BackupContent) throws -> Void
  ) throws {
    guard let entry = BackupEntry(name: name) else { throw BackupError.unexpectedEntry(name) }
    let path = "\(path)/\(name)"
    let file = try OpenFile(path: path, flags: O_RDONLY)
    guard let size = try file.size else { throw BackupError.unexpectedEntry(name) }
    try body(entry, size, file)
  }

  // MARK: A tar archive

  private static func forEachEntry(
    ofTar file: OpenFile, _ body: (BackupEntry, Int64, any BackupContent) throws -> Void
  ) throws {
    let reader = TarReader(file: file)
    var seen: Set<BackupEntry> = []
    while let header = try reader.next() {
      switch header.kind {
      case .extended, .globallyExtended: continue
      case .folder:
        guard ["", "."].contains(header.name) || isBlobFolder(header.name) else {
          throw BackupError.unexpectedEntry(header.name)
        }
      case .file:
        guard let entry = BackupEntry(name: header.name) else {
          throw BackupError.unexpectedEntry(header.name)
        }
        guard seen.insert(entry).inserted else { throw BackupError.doubleEntry(entry.name) }
        try body(entry, header.size, reader)
      }
    }
  }

  /// Whether somebody packed the folder form, whose folders say nothing.
  private static func isBlobFolder(_ name: String) -> Bool {
    name.split(separator: "/").allSatisfy { part in
      part == "." || part == "blobs" || part.utf8.count == 2 && part.allSatisfy(\.isHexDigit)
    }
  }
}

internal import Tickets

/// What the files of a backup turned out to be, once all of them are read.
struct BackupContents {
  private var manifest: BackupManifest?
  private var database: BackupManifest.DatabaseFacts?
  private var blobSize: Int64 = 0
  /// The blobs whose bytes hash to their name.
  private(set) var sound: Set<Digest> = []
  /// Those whose bytes do not.
  private(set) var changed: Set<Digest> = []

  /// Takes in one file, and keeps it in another one, if there is one.
  mutating func add(
    _ entry: BackupEntry, size: Int64, _ content: any BackupContent, to file: OpenFile?
  ) throws {
    if entry == .manifest {
      try readManifest(size: size, content)
      return
    }
    let hash = try content.write(to: file)
    if case .blob(let name) = entry {
      blobSize += size
      if hash == name { sound.insert(name) } else { changed.insert(name) }
    } else {
      database = BackupManifest.DatabaseFacts(size: size, sha256: hash)
    }
  }

  /// The manifest, if every file is as it says.
  ///
  /// - Throws: ``BackupError`` with the first difference.
  func checked() throws -> BackupManifest {
    guard let manifest else { throw BackupError.missingEntry(BackupEntry.manifest.name) }
    let name = BackupEntry.database.name
    guard let database else { throw BackupError.missingEntry(name) }
    guard database.size == manifest.database.size else {
      throw BackupError.wrongSize(
        entry: name, found: database.size, expected: manifest.database.size)
    }
    guard database == manifest.database else { throw BackupError.wrongHash(entry: name) }
    let unexplained = changed.subtracting(manifest.blobs.damaged)
    if let first = unexplained.map({ BackupEntry.blob($0).name }).min() {
      throw BackupError.wrongHash(entry: first)
    }
    let count = sound.count + changed.count
    guard count == manifest.blobs.count, blobSize == manifest.blobs.size else {
      throw BackupError.wrongBlobCount(found: count, expected: manifest.blobs.count)
    }
    return manifest
  }

  private mutating func readManifest(size: Int64, _ content: any BackupContent) throws {
    guard size <= BackupManifest.largestSize else { throw BackupError.badManifest }
    var json: [UInt8] = []
    try content.forEachPiece { json += $0 }
    manifest = try BackupManifest(json: json)
  }
}

internal import Tickets

/// A file of a backup.
///
/// There are no others, so that no name can lead out of a desk's folder.
enum BackupEntry: Hashable {
  case database
  case blob(Digest)
  case manifest

  /// Where it stands in the backup, and in a desk's folder.
  var name: String {
    switch self {
    case .database: "desk.sqlite"
    case .blob(let hash): "blobs/\(hash.hex.prefix(2))/\(hash.hex.dropFirst(2))"
    case .manifest: "manifest.json"
    }
  }

  /// The file of that name; `./` before it is how some programs pack a folder.
  ///
  /// - Returns: nil for every other name.
  init?(name: String) {
    let name = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    switch name {
    case BackupEntry.database.name: self = .database
    case BackupEntry.manifest.name: self = .manifest
    default:
      // Only the canonical spelling of a hash gives its own name again.
      let digits = name.dropFirst("blobs/".count).filter { $0 != "/" }
      guard let hash = Digest(hex: digits), BackupEntry.blob(hash).name == name else { return nil }
      self = .blob(hash)
    }
  }
}

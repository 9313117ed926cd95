/// Why a backup cannot be made, read or restored.
package enum BackupError: Error, Hashable, Sendable {
  /// Something is in the place where the backup should go.
  case exists(path: String)
  case noBackup(path: String)
  /// The tar stream is no such stream, at that byte.
  case notATar(offset: Int64)
  case truncated
  case unexpectedEntry(String)
  case doubleEntry(String)
  case missingEntry(String)
  case badManifest
  case newer(format: Int)
  /// The desk inside has tables that this version does not know.
  case newerDesk
  case wrongSize(entry: String, found: Int64, expected: Int64)
  case wrongHash(entry: String)
  case wrongBlobCount(found: Int, expected: Int)
  case damagedDatabase(String)
  /// The desk whose erasures are to be done again is no copy of the one in the backup.
  case otherDesk(path: String)
  /// Content was erased while the backup was being written.
  case erasedMeanwhile
}

extension BackupError: CustomStringConvertible {
  /// What happened, to what, and what to do, without a full stop.
  package var description: String {
    switch self {
    case .exists(let path): "\(path) exists already, and was not touched; choose another name"
    case .noBackup(let path): "\(path) is no backup: it has no \(BackupEntry.manifest.name)"
    case .notATar(let offset):
      "this is no backup: byte \(offset) should begin an entry of a tar archive"
    case .truncated: "the backup ends too early; copy it again, or take another one"
    case .unexpectedEntry(let name):
      "the backup holds \(name), which no backup does; nothing was restored"
    case .doubleEntry(let name): "the backup holds \(name) twice; nothing was restored"
    case .missingEntry(let name): "the backup lacks \(name); take another one"
    case .badManifest: "the backup's \(BackupEntry.manifest.name) cannot be read; take another one"
    case .newer(let format):
      "the backup was made by a newer ttydesk (layout \(format)); update this one and try again"
    case .newerDesk:
      "the desk in the backup was written by a newer ttydesk; update this one and try again"
    case .wrongSize(let entry, let found, let expected):
      "\(entry) has \(found) bytes, not \(expected): the backup is damaged; take another one"
    case .wrongHash(let entry): "\(entry) was changed since the backup; take another one"
    case .wrongBlobCount(let found, let expected):
      "the backup has \(found) attachments, not \(expected); take another one"
    case .damagedDatabase(let problem):
      "the backup's database is damaged (\(problem)); take another one"
    case .otherDesk(let path):
      "\(path) is not the desk that was backed up, so its erasures do not belong here; name another"
    case .erasedMeanwhile:
      "content was erased while the backup was being written, so it was stopped; make it again"
    }
  }
}

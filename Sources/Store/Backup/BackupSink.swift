internal import Tickets

/// What takes in the files of a backup, one after the other.
protocol BackupSink {
  /// Takes in one file of so many bytes, and gives its hash.
  func add(
    _ entry: BackupEntry, size: Int64, _ content: some BackupContent
  ) throws -> Digest

  /// Brings everything to the disk and gives the backup its name.
  func finish() throws

  /// Takes away what was written, because it will not become whole.
  func abandon()
}

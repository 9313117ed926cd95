/// How far the making or reading of a backup has come.
package enum BackupStep: Sendable, Hashable {
  /// Pages of the database that are copied.
  case database(done: Int, total: Int)
  /// Attachments that are copied or read; the total is not known while a stream is read.
  case blobs(done: Int, total: Int?)
  /// Events of the log that are checked.
  case events(done: Int64, total: Int64)
}

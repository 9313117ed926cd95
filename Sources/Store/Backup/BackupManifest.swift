package import Tickets

/// What a backup says about itself: `manifest.json`, written last, so that it stands for a whole.
///
/// Blobs are counted but not listed: each is named by its hash, and the log names each blob.
package struct BackupManifest: Sendable, Hashable {
  /// The layout of the backup; see ``currentFormat``.
  package var format = BackupManifest.currentFormat
  /// The desk's name.
  package var desk: String
  /// The moment that the backup is of.
  package var createdAt: Timestamp
  /// The version of the program that made it.
  package var version: String
  /// How many events its log has.
  package var events: Int64
  package var database: DatabaseFacts
  package var blobs: BlobFacts

  /// The size and hash of `desk.sqlite`.
  package struct DatabaseFacts: Sendable, Hashable {
    /// In bytes.
    package var size: Int64
    package var sha256: Digest
  }

  /// How many blobs there are, and their bytes together.
  package struct BlobFacts: Sendable, Hashable {
    package var count = 0
    package var size: Int64 = 0
    /// Those that were damaged in the desk already.
    package var damaged: [Digest] = []
  }

  /// The only layout so far.
  package static let currentFormat = 1
  /// The largest manifest that is read, in bytes.
  static let largestSize: Int64 = 1 << 20

  init(
    desk: String, createdAt: Timestamp, version: String, events: Int64, database: DatabaseFacts,
    blobs: BlobFacts
  ) {
    self.desk = desk
    self.createdAt = createdAt
    self.version = version
    self.events = events
    self.database = database
    self.blobs = blobs
  }
}

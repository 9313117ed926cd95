internal import FoundationEssentials
package import Tickets

/// What a backup says about itself: `manifest.json`, written last, so that it stands for a whole.
///
/// Blobs are counted but not listed: each is named by its hash, and the log names each blob.
package struct BackupManifest: Sendable, Hashable, Codable {
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
  package struct DatabaseFacts: Sendable, Hashable, Codable {
    /// In bytes.
    package var size: Int64
    package var sha256: Digest
  }

  /// How many blobs there are, and their bytes together.
  package struct BlobFacts: Sendable, Hashable, Codable {
    package var count = 0
    package var size: Int64 = 0
    /// Those that were damaged in the desk already.
    package var damaged: [Digest] = []
  }

  /// The only layout so far.
  package static let currentFormat = 1
  /// The largest manifest that is read, in bytes.
  static let largestSize: Int64 = 1 << 20

  /// Reads a manifest.
  ///
  /// - Throws: ``BackupError`` where it is none, or one of a later layout.
  init(json: [UInt8]) throws {
    guard let format = try? JSONDecoder().decode(Format.self, from: Data(json)).format else {
      throw BackupError.badManifest
    }
    guard format == BackupManifest.currentFormat else { throw BackupError.newer(format: format) }
    do {
      self = try JSONDecoder().decode(BackupManifest.self, from: Data(json))
    } catch {
      throw BackupError.badManifest
    }
  }

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

  /// The file's bytes.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

/// The one key that every layout has.
private struct Format: Decodable {
  let format: Int
}

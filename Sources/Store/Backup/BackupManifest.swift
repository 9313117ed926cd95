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

  /// Reads a manifest.
  ///
  /// - Throws: ``BackupError`` where it is none, or one of a later layout.
  init(json: [UInt8]) throws {
    guard let object = try? JSONObject(parsing: json),
      let format: Int = try? object.required("format")
    else { throw BackupError.badManifest }
    guard format == BackupManifest.currentFormat else { throw BackupError.newer(format: format) }
    guard let manifest = try? BackupManifest(object) else { throw BackupError.badManifest }
    self = manifest
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
  func file() -> [UInt8] { json + [UInt8(ascii: "\n")] }
}

extension BackupManifest: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    format = try json.required("format")
    desk = try json.required("desk")
    createdAt = try json.required("createdAt")
    version = try json.required("version")
    events = try json.required("events")
    database = try json.required("database")
    blobs = try json.required("blobs")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("format", format)
    json.member("desk", desk)
    json.member("createdAt", createdAt)
    json.member("version", version)
    json.member("events", events)
    json.member("database", database)
    json.member("blobs", blobs)
  }
}

extension BackupManifest.DatabaseFacts: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    size = try json.required("size")
    sha256 = try json.required("sha256")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("size", size)
    json.member("sha256", sha256)
  }
}

extension BackupManifest.BlobFacts: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    count = try json.required("count")
    size = try json.required("size")
    damaged = try json.optional("damaged") ?? []
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("count", count)
    json.member("size", size)
    json.member("damaged", damaged)
  }
}

package import Tickets

extension BackupManifest: JSONObjectConvertible {
  /// Reads the file's bytes.
  ///
  /// - Throws: ``BackupError`` where they are no manifest, or one of a later layout.
  init(file bytes: [UInt8]) throws(BackupError) {
    guard let json = try? JSONObject(parsing: bytes),
      let format: Int = try? json.required("format")
    else { throw .badManifest }
    guard format == BackupManifest.currentFormat else { throw .newer(format: format) }
    guard let manifest = try? BackupManifest(json) else { throw .badManifest }
    self = manifest
  }

  /// The file's bytes.
  var file: [UInt8] { json + [UInt8(ascii: "\n")] }

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
    damaged = try json.required("damaged")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("count", count)
    json.member("size", size)
    json.member("damaged", damaged)
  }
}

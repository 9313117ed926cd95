import Store
import Tickets

/// What a desk remembers of its last backup, in a file beside its database.
struct BackupRecord: JSONObjectConvertible {
  let at: Timestamp
  /// Where it went; `-` for a program.
  let path: String

  /// How the names of backups begin that lie side by side; their time follows.
  static let namePrefix = "ttydesk-"

  init(at: Timestamp, path: String) {
    self.at = at
    self.path = path
  }

  /// The record of a desk; nil where none was written, or none that can be read.
  init?(of folder: DeskFolder) {
    guard let bytes = try? Files.read(folder.lastBackup),
      let json = try? JSONObject(parsing: bytes), let record = try? BackupRecord(json)
    else { return nil }
    self = record
  }

  init(_ json: JSONObject) throws(JSONError) {
    at = try json.required("at")
    path = try json.required("path")
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("at", at)
    json.member("path", path)
  }

  /// Keeps the record; a desk that cannot be written goes without.
  func save(in folder: DeskFolder) {
    try? Files.replaceWhole(folder.lastBackup, json)
  }

  /// Whether a folder is named as backups are that lie side by side: `ttydesk-20260302-100400`.
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return name.hasPrefix(namePrefix) && parts.count == 3
      && parts.dropFirst().map(\.utf8.count) == [8, 6]
      && parts.dropFirst().allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

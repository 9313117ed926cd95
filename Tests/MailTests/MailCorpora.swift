import Foundation
import TestSupport

/// The corpora as the tests of mail read them.
enum MailCorpora {
  static var areMissing: Bool { Corpora.path("mail-parsing") == nil }

  /// The path of a file or folder among the corpora.
  static func path(_ name: String) -> String { Corpora.path(name) ?? "/nowhere/" + name }

  /// The lines of a file, decoded from JSON.
  static func rows<Row: Decodable>(_ name: String) throws -> [Row] {
    let text = try String(contentsOfFile: path(name), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
  }

  /// The lines of a list that are no comments and not empty.
  static func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: path(name), encoding: .utf8).split(separator: "\n")
      .map { String($0.split(separator: " #")[0]).trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}

import Foundation

/// Where the corpora of mail that others wrote lie; they are not part of this repository.
enum MailCorpora {
  /// The folder of all corpora; nil where it is missing, and then their tests are skipped.
  static let folder: URL? = {
    var candidates: [URL] = []
    if let path = ProcessInfo.processInfo.environment["TTYDESK_CORPORA"] {
      candidates.append(URL(filePath: path))
    }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      candidates.append(folder.appending(path: "../shared/corpora"))
      folder = folder.deletingLastPathComponent()
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "mail-parsing").path)
    }
  }()

  static var areMissing: Bool { folder == nil }

  /// The path of a file or folder among the corpora.
  static func path(_ name: String) -> String {
    (folder ?? URL(filePath: "/nowhere")).appending(path: name).path
  }

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

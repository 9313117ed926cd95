import Foundation

/// Where the corpora of other projects lie; they are not part of this repository.
enum Corpora {
  /// The folder of quoted replies; nil where it is missing.
  static let quotedReply: URL? = {
    var candidates: [URL] = []
    if let path = ProcessInfo.processInfo.environment["TTYDESK_CORPORA"] {
      candidates.append(URL(filePath: path))
    }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      candidates.append(folder.appending(path: "../shared/corpora"))
      folder = folder.deletingLastPathComponent()
    }
    return candidates.map { $0.appending(path: "quoted-reply") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// The text of a file, below the folder of quoted replies.
  static func text(_ path: String) throws -> String {
    guard let quotedReply else { throw CocoaError(.fileNoSuchFile) }
    return String(decoding: try Data(contentsOf: quotedReply.appending(path: path)), as: UTF8.self)
  }

  /// The cases of an expectations file.
  static func cases<Case: Decodable>(_ path: String) throws -> [Case] {
    try JSONDecoder().decode(Expectations<Case>.self, from: Data(try text(path).utf8)).cases
  }

  private struct Expectations<Case: Decodable>: Decodable {
    let cases: [Case]
  }
}

import Foundation
import TestSupport

/// The quoted replies that other projects are tested with.
enum QuotedReplies {
  static var areMissing: Bool { Corpora.path("quoted-reply") == nil }

  /// The text of a file, below the folder of quoted replies.
  static func text(_ path: String) throws -> String {
    guard let file = Corpora.path("quoted-reply/" + path) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
  }

  /// The cases of an expectations file.
  static func cases<Case: Decodable>(_ path: String) throws -> [Case] {
    try JSONDecoder().decode(Expectations<Case>.self, from: Data(try text(path).utf8)).cases
  }

  private struct Expectations<Case: Decodable>: Decodable {
    let cases: [Case]
  }
}
